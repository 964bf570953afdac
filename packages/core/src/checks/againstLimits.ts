import type { Finding, FindingStatus } from '../contract/findings.ts';

/** Where a measured figure becomes a hint to the holder, and where another picture is needed. */
export interface Limits {
  warn: number;
  fail: number;
}

/** Limits of a figure: both; where no hint comes before the refusal, one; where it only sends to a human, a number. */
export type Threshold = Limits | Pick<Limits, 'fail'> | number;

/** A threshold as two limits: a number is one from which nothing is refused. */
export function limitsOf(threshold: Threshold): Limits {
  if (typeof threshold === 'number') return { warn: threshold, fail: Number.POSITIVE_INFINITY };
  return { warn: threshold.fail, ...threshold };
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

/** The worst of what several figures come to; `pass` when there is none. */
export function worst(statuses: readonly FindingStatus[]): FindingStatus {
  return (['fail', 'warn'] as const).find((grave) => statuses.includes(grave)) ?? 'pass';
}

/** A measured figure as evidence: three digits say all that is known. */
export function figure(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : Number.MAX_SAFE_INTEGER;
}
