import { ConnectionError, ProblemError } from './errors.ts';

/** True for errors that waiting may cure. */
export function isPassing(error: unknown): error is ConnectionError | ProblemError {
  if (error instanceof ConnectionError) return true;
  if (!(error instanceof ProblemError)) return false;
  return error.problem.status >= 500 || error.code === 'request.too_many' || error.code === 'request.in_progress';
}

/** How long the one who answered asks to wait, ms. */
export function askedWait(error: ConnectionError | ProblemError): number {
  return error instanceof ProblemError ? (error.retryAfterS ?? 0) * 1000 : 0;
}

/** Resolves after `ms`; throws the signal's reason when aborted before. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
