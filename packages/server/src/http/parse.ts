import type * as z from 'zod';
import { ProblemError } from '../problem.ts';

const MOST_MEMBERS = 20;
const LONGEST_MEMBER = 100;

/** `value` as the schema makes it. Throws `request.invalid` with the paths of what is wrong, never its values. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, prefix?: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (isUnknownKind(result.error, value)) throw new ProblemError('request.unknown_kind', { members: ['kind'] });
  const paths = result.error.issues.flatMap(({ path, ...issue }) => {
    const place = prefix === undefined ? path : [prefix, ...path];
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...place, key]) : [place];
  });
  const members = [...new Set(paths.map((path) => path.join('.').slice(0, LONGEST_MEMBER)).filter(Boolean))];
  throw new ProblemError('request.invalid', { members: members.slice(0, MOST_MEMBERS) });
}

/** A kind of document that was named, but that we do not know, has a problem of its own. */
function isUnknownKind({ issues }: z.ZodError, value: unknown): boolean {
  const named = typeof (value as { kind?: unknown } | null)?.kind === 'string';
  return named && issues.some(({ code, path }) => code === 'invalid_value' && path.join() === 'kind');
}
