import { ProblemError } from '@rectoverso/client';

/** True where only signing in again helps. */
export function isSessionEnd(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'auth.required' || error.code === 'auth.csrf');
}
