import type { Advice, ProblemCode } from '@rectoverso/core/contract';
import pino, { type DestinationStream } from 'pino';

/**
 * Everything a log line may say beside its fixed words. A new member is a decision: never one that holds a name, a
 * number, a file name, an address with an id in it, or a message made from what somebody sent.
 */
export interface LogFacts {
  method?: string;
  /** The pattern of the route: `/v1/verifications/{id}`. */
  route?: string;
  status?: number;
  ms?: number;
  problem?: ProblemCode;
  advice?: Advice;
  /** Which try of a job this is, from 1. */
  attempt?: number;
  count?: number;
  port?: number;
  /** Its class, code and place in the program are logged, never its message. */
  error?: unknown;
}

export interface Log {
  info(words: string, facts?: LogFacts): void;
  warn(words: string, facts?: LogFacts): void;
  error(words: string, facts?: LogFacts): void;
}

const FACTS = ['method', 'route', 'status', 'ms', 'problem', 'advice', 'attempt', 'count', 'port'] as const;

/** A log of JSON lines, to standard output or `destination`, that lets nothing but `LogFacts` through. */
export function createLog(name: string, destination?: DestinationStream): Log {
  const lines = pino({ base: { name }, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? pino.destination(1));
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (words: string, facts: LogFacts = {}) =>
      lines[level]({ ...pick(facts), ...describe(facts.error) }, words);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function pick(facts: LogFacts): Record<string, unknown> {
  return Object.fromEntries(FACTS.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]));
}

/** Class, code and stack of an error. Messages are left out: a parser quotes what it could not read. */
function describe(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return error === undefined ? {} : { error: typeof error };
  // The queue tells of errors as plain objects that look like one.
  const { name = 'Error', message = '', stack = '', code } = error as Partial<NodeJS.ErrnoException>;
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .slice(1);
  const described = { error: name, at: frames.map((line) => line.trim()) };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? { ...described, code } : described;
}
