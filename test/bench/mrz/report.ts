import { medianAndP95 } from '../table.ts';
import type { Timed } from './timed.ts';
import { type Answer, linesRight, type TrueZone, verdictOf } from './verdict.ts';

/** A picture, and what a reader made of it. */
export interface Read {
  name: string;
  zones: readonly TrueZone[];
  answer: Answer;
  /** Null where it cannot be told. */
  processorMs: number | null;
  wallMs: number;
}

export const REPORT_HEAD = [
  'reader',
  'documents exact',
  'lines exact',
  'silent errors',
  'false finds',
  'processor ms, median · p95',
  'wall ms, median · p95',
] as const;

export function readOf(name: string, zones: readonly TrueZone[], { result, processorMs, wallMs }: Timed<Answer>): Read {
  return { name, zones, answer: result, processorMs, wallMs };
}

/** One line of the table: how a reader did on all the pictures, each of one zone or none. */
export function reportRow(reader: string, reads: readonly Read[]): (string | number)[] {
  const verdicts = reads.map(({ zones, answer }) => verdictOf(zones, answer));
  const count = (verdict: (typeof verdicts)[number]) => verdicts.filter((one) => one === verdict).length;
  const shown = reads.filter(({ zones }) => zones.length > 0);
  const lines = shown.flatMap(({ zones, answer }) =>
    zones.map((zone) => [linesRight(zone, answer), zone.lines.length]),
  );
  const sum = (at: number) => lines.reduce((total, counts) => total + counts[at]!, 0);
  return [
    reader,
    `${count('exact')} of ${shown.length}`,
    `${sum(0)} of ${sum(1)}`,
    count('silent'),
    `${count('false find')} of ${reads.length - shown.length}`,
    medianAndP95(reads.flatMap(({ processorMs }) => processorMs ?? [])),
    medianAndP95(reads.map(({ wallMs }) => wallMs)),
  ];
}

/** The pictures that a reader missed, and how. */
export function misses(reads: readonly Read[]): string[] {
  return reads.flatMap(({ name, zones, answer }) => {
    const verdict = verdictOf(zones, answer);
    return verdict === 'exact' || verdict === 'rightly none' ? [] : [`${name}: ${verdict}`];
  });
}
