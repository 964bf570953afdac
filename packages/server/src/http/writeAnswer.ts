import type { Response } from 'express';
import type { RenderedAnswer } from './renderAnswer.ts';

/** Sends an answer. */
export function writeAnswer(response: Response, { status, headers, body }: RenderedAnswer): void {
  response.status(status).set(headers);
  if (body.length > 0) response.send(body);
  else response.end();
}
