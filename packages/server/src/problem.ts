import type { ProblemCode, VerificationState } from '@rectoverso/core/contract';

/** What an answer may say beside its code. Never a value that somebody sent. */
export interface ProblemFacts {
  /** Paths of the invalid members of the request. */
  members?: string[];
  /** Where the verification stands, for one who acted on an older version of it. */
  current?: { state: VerificationState; version: number };
  /** How long to wait before asking again, s; told in the header `Retry-After`. */
  retryAfterS?: number;
}

/** Whatever the API refuses, anywhere in this package. `http/answerProblem.ts` alone turns it into an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(`The request was refused: ${code}`);
    this.code = code;
    this.facts = facts;
  }
}
