import { ConnectionError, ProblemError } from '@rectoverso/client';
import type { Messages } from '@rectoverso/core/contract';
import type { Texts } from '../texts/texts.ts';

/** What went wrong, in a sentence for the reviewer. */
export function failureText(error: unknown, texts: Texts, contract: Messages): string {
  if (error instanceof ConnectionError) return texts.failure.unreachable;
  if (error instanceof ProblemError) {
    const { code, retryAfterS } = error;
    const wait = code === 'request.too_many' && retryAfterS !== null ? ` ${texts.failure.wait(retryAfterS)}` : '';
    return contract.problems[code] + wait;
  }
  return texts.failure.unexpected;
}
