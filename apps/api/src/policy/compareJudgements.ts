import { ADVICES, type Advice, type Finding, type FindingCode, type FindingStatus } from '@rectoverso/core/contract';
import { isExact, measuresOf, type Policy, rejudge } from '@rectoverso/core/node';
import type { Trial } from './loadTrials.ts';

/** A finding that another policy judges otherwise; `value` is what it rests on, where that is a figure. */
export interface MovedFinding {
  code: FindingCode;
  from: FindingStatus;
  to: FindingStatus;
  value: number | null;
}

interface MovedCase {
  file: string;
  from: Advice;
  to: Advice;
  findings: MovedFinding[];
}

/** What changes between two policies over the same reports. */
export interface Comparison {
  from: string;
  to: string;
  cases: number;
  /** How often each advice was given, before and after. */
  advices: Record<Advice, { before: number; after: number }>;
  /** The cases whose advice changes. */
  moved: MovedCase[];
  /** Findings judged otherwise, whether or not the advice changes, and how often. */
  findings: (Omit<MovedFinding, 'value'> & { cases: number })[];
  /** How many advices are as they should be, of the cases where that is known. */
  right: { before: number; after: number; of: number } | null;
  /** Reports on two sides at once, where only the worse figure of both is known. */
  inexact: number;
}

/** Judges every trial under both policies. */
export function compareJudgements(trials: readonly Trial[], from: Policy, to: Policy): Comparison {
  const pairs = trials.map(({ file, report, today, expected }) => {
    const judged = rejudge(report, { from, to, today });
    return { file, expected, report, judged, changes: changesOf(report.findings, judged.findings) };
  });
  const counted = (which: 'report' | 'judged', advice: Advice) =>
    pairs.filter((pair) => pair[which].advice === advice).length;
  const known = pairs.filter(({ expected }) => expected);
  const right = (which: 'report' | 'judged') => known.filter((pair) => pair[which].advice === pair.expected).length;
  return {
    from: from.name,
    to: to.name,
    cases: pairs.length,
    advices: Object.fromEntries(
      ADVICES.map((advice) => [advice, { before: counted('report', advice), after: counted('judged', advice) }]),
    ) as Comparison['advices'],
    moved: pairs
      .filter(({ report, judged }) => report.advice !== judged.advice)
      .map(({ file, report, judged, changes }) => ({
        file,
        from: report.advice,
        to: judged.advice,
        findings: changes,
      })),
    findings: tally(pairs.flatMap(({ changes }) => changes)),
    right: known.length === 0 ? null : { before: right('report'), after: right('judged'), of: known.length },
    inexact: pairs.filter(({ report }) => !isExact(report)).length,
  };

  function changesOf(before: readonly Finding[], after: readonly Finding[]): MovedFinding[] {
    return before.flatMap((finding, place) => {
      const { code, status } = finding;
      const now = after[place]!.status;
      return status === now ? [] : [{ code, from: status, to: now, value: figureOf(finding) }];
    });
  }

  function figureOf({ code, evidence }: Finding): number | null {
    const measured = measuresOf({ findings: [{ code, status: 'pass', evidence }] }, from)[0];
    return measured?.value ?? null;
  }
}

function tally(changes: readonly MovedFinding[]): Comparison['findings'] {
  const counts = new Map<string, Comparison['findings'][number]>();
  for (const { code, from, to } of changes) {
    const key = `${code} ${from} ${to}`;
    const entry = counts.get(key) ?? { code, from, to, cases: 0 };
    entry.cases++;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.cases - a.cases);
}
