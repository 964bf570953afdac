import * as z from 'zod';
import { ProblemError } from '../problem.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page of a list in the order of time and id ends, as a text that means nothing to others. */
export function writeCursor(time: Date, id: string): string {
  return Buffer.from(JSON.stringify([time.toISOString(), id])).toString('base64url');
}

/** What `writeCursor` was given. Throws `request.invalid` for a cursor not given by us. */
export function readCursor(cursor: string): [time: Date, id: string] {
  try {
    const [time, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return [new Date(time), id];
  } catch {
    throw new ProblemError('request.invalid', { members: ['cursor'] });
  }
}
