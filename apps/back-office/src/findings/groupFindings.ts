import { FINDING_CODES, type Finding, type Side, type VerificationSide } from '@rectoverso/core/contract';

/** A finding with the side it was made on; `marker` is its number on that side's picture, where it has a region. */
export interface SideFinding {
  side: Side;
  finding: Finding;
  marker: number | null;
}

export interface FindingGroups {
  /** The check failed. */
  wrong: SideFinding[];
  /** The check hesitated, or could not judge. */
  doubts: SideFinding[];
  passed: SideFinding[];
  /** Did not apply. */
  skipped: SideFinding[];
}

const GROUP_OF_STATUS = {
  fail: 'wrong',
  warn: 'doubts',
  inconclusive: 'doubts',
  pass: 'passed',
  skipped: 'skipped',
} as const satisfies Record<Finding['status'], keyof FindingGroups>;

/**
 * All findings of a verification, what is wrong first. Within a group: side by side, then in the order of the code list.
 * Markers count from 1 on each side, what is wrong before what is doubtful.
 */
export function groupFindings(sides: readonly VerificationSide[]): FindingGroups {
  const groups: FindingGroups = { wrong: [], doubts: [], passed: [], skipped: [] };
  for (const { side, report } of sides) {
    const findings = [...(report?.findings ?? [])].sort(byCode);
    for (const finding of findings) groups[GROUP_OF_STATUS[finding.status]].push({ side, finding, marker: null });
  }
  const markers = new Map<Side, number>();
  for (const open of [...groups.wrong, ...groups.doubts]) {
    if (open.finding.region === undefined) continue;
    open.marker = (markers.get(open.side) ?? 0) + 1;
    markers.set(open.side, open.marker);
  }
  return groups;
}

function byCode(a: Finding, b: Finding): number {
  return FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code);
}
