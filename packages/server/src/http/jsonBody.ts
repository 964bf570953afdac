import express, { type Request, type RequestHandler } from 'express';
import type * as z from 'zod';
import { ProblemError } from '../problem.ts';
import { parse } from './parse.ts';
import type { BodyReader } from './route.ts';

const LIMIT_BYTES = 64 * 1024;

const readJson = express.json({ limit: LIMIT_BYTES });

/** A JSON body of this schema. Whatever is not JSON, or not of this schema, is `request.invalid`. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema): BodyReader<z.output<Schema>> {
  return {
    mediaType: 'application/json',
    schema,
    async read(request) {
      await run(readJson, request).catch((error: { status?: number }) => {
        if (error.status !== undefined && error.status < 500) throw new ProblemError('request.invalid');
        throw error;
      });
      return parse(schema, request.body);
    },
  };
}

/** No body; one that is sent is not read. */
export const noBody: BodyReader<undefined> = { mediaType: null, schema: null, read: async () => undefined };

/** Runs a middleware and resolves when it calls on. */
export function run(middleware: RequestHandler, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware(request, request.res!, (error: unknown) => (error ? reject(error) : resolve()));
  });
}
