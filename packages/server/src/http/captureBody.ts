import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { type Edits, editsSchema, type FindingCode, NO_EDITS, type ProblemCode } from '@rectoverso/core/contract';
import { IntakeError, inspectFile, MAX_FILE_BYTES } from '@rectoverso/core/node';
import type { Request } from 'express';
import multer from 'multer';
import * as z from 'zod';
import { ProblemError } from '../problem.ts';
import { run } from './jsonBody.ts';
import { parse } from './parse.ts';
import type { BodyReader } from './route.ts';

/** A capture as it was received: one file, of a type and size that the engine takes. */
export interface ReceivedCapture {
  bytes: Buffer;
  mediaType: string;
  edits: Edits;
}

/** Every limit that multer and its parser know; what they leave open is unlimited. */
const LIMITS = {
  fileSize: MAX_FILE_BYTES,
  files: 1,
  fields: 1,
  parts: 4,
  fieldNameSize: 20,
  fieldSize: 4 * 1024,
  headerPairs: 20,
};

/**
 * A form with one `file`, and `edits` as JSON. The file is streamed to `incomingFolder` as it comes in, so that many at
 * once take no memory, and is gone from there when this resolves.
 */
export const captureBody: BodyReader<ReceivedCapture> = {
  mediaType: 'multipart/form-data',
  schema: z.object({
    file: z.string().meta({ format: 'binary', description: 'JPEG, PNG or PDF, at most 20 MiB and 50 million pixels.' }),
    edits: z.string().optional().meta({
      contentMediaType: 'application/json',
      description: 'What the holder did in the editor, as JSON (see Edits). Without it: nothing.',
    }),
  }),
  async read(request, { incomingFolder, admission }) {
    const announced = Number(request.headers['content-length']);
    request.res?.once('close', admission.receive(Number.isNaN(announced) ? undefined : announced));
    const storage = multer.diskStorage({
      destination: incomingFolder,
      filename: (_request, _file, name) => name(null, randomUUID()),
    });
    await run(multer({ storage, limits: LIMITS }).single('file'), request).catch((error) => {
      throw problemOfForm(error);
    });
    if (!request.file) throw new ProblemError('request.no_file');
    try {
      const edits = readEdits(request);
      const bytes = await readFile(request.file.path);
      return { bytes, mediaType: await inspect(bytes), edits };
    } finally {
      await rm(request.file.path, { force: true });
    }
  },
};

function readEdits(request: Request): Edits {
  const { edits, ...unknown } = request.body as Record<string, unknown>;
  if (Object.keys(unknown).length > 0) throw new ProblemError('request.invalid', { members: Object.keys(unknown) });
  if (edits === undefined) return NO_EDITS;
  let json: unknown;
  try {
    json = JSON.parse(String(edits));
  } catch {
    throw new ProblemError('request.invalid', { members: ['edits'] });
  }
  return parse(editsSchema, json, 'edits');
}

async function inspect(bytes: Buffer): Promise<string> {
  if (bytes.length === 0) throw new ProblemError('file.empty');
  try {
    return (await inspectFile(bytes)).mediaType;
  } catch (error) {
    if (error instanceof IntakeError) throw new ProblemError(PROBLEM_OF_INTAKE[error.code] ?? 'file.unreadable');
    throw error;
  }
}

const PROBLEM_OF_INTAKE: Partial<Record<FindingCode, ProblemCode>> = {
  'file.unsupported_type': 'file.unsupported_type',
  'file.too_large': 'file.too_large',
  'file.too_many_pixels': 'file.too_many_pixels',
};

/** What multer and its parser complain of. Errors of the disk stay what they are. */
function problemOfForm(error: Error & { code?: string; field?: string }): Error {
  if (error instanceof multer.MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE') return new ProblemError('file.too_large');
    const second = error.code === 'LIMIT_UNEXPECTED_FILE' && error.field === 'file';
    if (error.code === 'LIMIT_FILE_COUNT' || second) return new ProblemError('request.several_files');
    return new ProblemError('request.invalid', error.field ? { members: [error.field.slice(0, 100)] } : {});
  }
  return error.code === undefined ? new ProblemError('request.invalid') : error;
}
