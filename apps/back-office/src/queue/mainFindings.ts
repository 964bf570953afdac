import type { Finding } from '@rectoverso/core/contract';

const SHOWN_MAX = 3;

/** The findings that tell most about a case: each code once, failures first; and how many codes are left out. */
export function mainFindings(findings: readonly Finding[]): { shown: Finding[]; others: number } {
  const failuresFirst = [...findings].sort((a, b) => rank(a) - rank(b));
  const once = failuresFirst.filter(
    (finding, index) => failuresFirst.findIndex(({ code }) => code === finding.code) === index,
  );
  return { shown: once.slice(0, SHOWN_MAX), others: Math.max(0, once.length - SHOWN_MAX) };
}

function rank(finding: Finding): number {
  return finding.status === 'fail' ? 0 : 1;
}
