import {
  type Locale,
  messagesIn,
  PROBLEM_STATUS,
  type Problem,
  type ProblemCode,
  problemSchema,
} from '@rectoverso/core/contract';

/** The API answered that it could not do what was asked: its problem details (RFC 9457), whatever spoke for it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Seconds the server asks to wait before the next try; null where it does not say. */
  readonly retryAfterS: number | null;

  constructor(problem: Problem, retryAfterS: number | null = null) {
    super(`The API answered ${problem.status} ${problem.code}`);
    this.problem = problem;
    this.retryAfterS = retryAfterS;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No answer came: the network is down, the server unreachable, or the line dropped on the way. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  constructor(cause?: unknown) {
    super('The API could not be reached', { cause });
  }
}

/** An answer came that is not what the contract says: server and client are of different versions. */
export class ContractError extends Error {
  override readonly name = 'ContractError';

  constructor(path: string, cause?: unknown) {
    super(`The API answered ${path} with something else than the contract says`, { cause });
  }
}

/** What stands for a status when the one who answered, a proxy say, sent no problem details. */
const CODE_OF_STATUS: Record<number, ProblemCode> = {
  401: 'auth.required',
  403: 'auth.required',
  404: 'resource.not_found',
  409: 'state.conflict',
  413: 'file.too_large',
  415: 'file.unsupported_type',
  429: 'request.too_many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/**
 * Reads the body of an answer that is not a success. Anything but problem details of the contract is told by the
 * status alone, in `locale`.
 */
export function problemOf(status: number, body: string, locale: Locale): Problem {
  const problem = problemSchema.safeParse(parseJson(body));
  if (problem.success) return problem.data;
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? 'request.invalid' : 'internal');
  return {
    type: 'about:blank',
    title: messagesIn(locale).problems[code],
    status: status || PROBLEM_STATUS[code],
    code,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
