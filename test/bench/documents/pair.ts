import type { SideReport } from '@rectoverso/core/contract';
import type { BenchTruth } from './truth.ts';

/** A picture: what is right about it, and what the program reports. */
export interface Pair {
  truth: BenchTruth;
  report: SideReport;
}

export function adviceIsRight({ truth, report }: Pair): boolean {
  return report.advice === truth.expectedAdvice;
}

/** Kind and side, or the name of another document: `cni-1988 recto`, `bill`. */
export function labelOfTruth({ kind, side, shows }: BenchTruth): string {
  return kind ? `${kind} ${side}` : (shows ?? 'another thing');
}

/** The same of what the program saw. */
export function labelSeen({ kind, side, findings }: SideReport): string {
  if (kind) return `${kind} ${side}`;
  const document = findings.find(({ code }) => code === 'document.unsupported')?.evidence?.document;
  return typeof document === 'string' ? document : 'not recognised';
}

/** Whether a finding of that code asks for something, or a human must look. */
export function findingOf({ findings }: SideReport, code: string) {
  return findings.find((finding) => finding.code === code && finding.status !== 'pass' && finding.status !== 'skipped');
}
