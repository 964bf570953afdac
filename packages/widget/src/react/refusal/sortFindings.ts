import type { Finding, SideReport } from '@rectoverso/core/contract';

/** What is wrong, in the report's order. */
export function wrongFindings(report: SideReport | null): readonly Finding[] {
  return withStatus(report, 'fail');
}

/** What no machine could judge. */
export function uncertainFindings(report: SideReport | null): readonly Finding[] {
  return withStatus(report, 'inconclusive');
}

/** What is good to know, and no reason to refuse. */
export function hintFindings(report: SideReport | null): readonly Finding[] {
  return withStatus(report, 'warn');
}

function withStatus(report: SideReport | null, status: Finding['status']): readonly Finding[] {
  return report?.findings.filter((finding) => finding.status === status) ?? [];
}
