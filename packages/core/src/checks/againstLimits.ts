import type { Finding } from '../contract/findings.ts';

/** Where a measured figure becomes a hint to the holder, and where another picture is needed. */
export interface Limits {
  warn: number;
  fail: number;
}

/** `fail` or `warn` from the limit upwards. */
export function above(value: number, { warn, fail }: Limits): Finding['status'] {
  if (value >= fail) return 'fail';
  return value >= warn ? 'warn' : 'pass';
}

/** `fail` or `warn` below the limit. */
export function below(value: number, { warn, fail }: Limits): Finding['status'] {
  if (value < fail) return 'fail';
  return value < warn ? 'warn' : 'pass';
}

/** A measured figure as evidence: three digits say all that is known. */
export function figure(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : Number.MAX_SAFE_INTEGER;
}
