import type { Locale } from '@rectoverso/core/contract';
import { ConnectionError, ContractError, ProblemError, problemOf } from './errors.ts';
import { repeatUnderOneKey } from './repeat.ts';

/** Names a request, so that it has one effect however often it is sent. */
export const KEY_HEADER = 'idempotency-key';

/** Where the API is and in which language its problems come back. */
export interface Connection {
  /** Address of the API without the `/v1`: `https://api.example.org`, or `''` for the page's own origin. */
  apiUrl: string;
  /** `fr` when absent. */
  locale?: Locale;
  /** How long what changes something is sent again, under one key, while the line is lost or the API busy; 15,000 ms when absent, 0: once. */
  patienceMs?: number;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  signal?: AbortSignal;
  /** `include` for the reviewer's session cookie; other roles send none. */
  credentials?: 'include' | 'omit';
}

/** How a body is read: a zod schema of the contract, or anything that parses like one. */
export interface Schema<Value> {
  parse(body: unknown): Value;
}

/** For answers that say nothing but that it is done. */
export const NO_BODY: Schema<void> = { parse: () => undefined };

/** What came back, before anyone judged it. */
export interface Answer {
  status: number;
  body: string;
  retryAfter: string | null;
}

/** The address of `path` (`/v1/…`) at `connection`. */
export function addressOf(connection: Connection, path: string): string {
  return connection.apiUrl.replace(/\/+$/, '') + path;
}

/**
 * Asks the API and gives the body as `schema` makes it; a POST is repeated under one key where that may help. Throws
 * `ProblemError`, `ConnectionError`, `ContractError`, or the signal's reason when aborted.
 */
export function request<Value>(
  connection: Connection,
  path: string,
  schema: Schema<Value>,
  options: RequestOptions = {},
): Promise<Value> {
  const ask = async (more: Record<string, string>) => {
    const answer = await fetchAnswer(addressOf(connection, path), {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        'accept-language': localeOf(connection),
        ...(options.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
        ...more,
      },
      body: options.json === undefined ? undefined : JSON.stringify(options.json),
      signal: options.signal,
      credentials: options.credentials ?? 'omit',
    });
    return readAnswer(connection, path, schema, answer);
  };
  if (options.method !== 'POST') return ask({});
  const { patienceMs } = connection;
  return repeatUnderOneKey((key) => ask({ [KEY_HEADER]: key }), { patienceMs, signal: options.signal });
}

/** `fetch`, with a lost line (`ConnectionError`) told apart from a wish to stop (the signal's reason). */
export async function fetchAnswer(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, init);
    return {
      status: response.status,
      body: await response.text(),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new ConnectionError(error);
  }
}

/** The body of a success as `schema` makes it; every other answer is thrown. */
export function readAnswer<Value>(connection: Connection, path: string, schema: Schema<Value>, answer: Answer): Value {
  if (answer.status < 200 || answer.status > 299) {
    throw new ProblemError(problemOf(answer.status, answer.body, localeOf(connection)), secondsOf(answer.retryAfter));
  }
  try {
    return schema.parse(answer.body === '' ? undefined : JSON.parse(answer.body));
  } catch (error) {
    throw new ContractError(path, error);
  }
}

export function localeOf(connection: Connection): Locale {
  return connection.locale ?? 'fr';
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
