import { worst } from '../checks/againstLimits.ts';
import { colourStatus } from '../checks/colour.ts';
import { copyStatus } from '../checks/copy.ts';
import { coveredStatus } from '../checks/covered.ts';
import { cutOffStatus } from '../checks/cutOff.ts';
import { judgeKind, otherDocumentStatus } from '../checks/kind.ts';
import { screenStatus } from '../checks/screen.ts';
import type { Finding, FindingCode, FindingStatus } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import { addDays } from '../documents/calendar.ts';
import type { Policy } from '../policy.ts';
import { advise } from '../report/advise.ts';
import { doubtsIn } from '../seeing/recognise.ts';
import { measuresOf, placeOf } from './measures.ts';

/** A report was made under `from`, on the day `today` where that is known (`YYYY-MM-DD`). */
export interface Rejudging {
  from: Policy;
  to: Policy;
  today?: string | undefined;
}

/**
 * The report that another policy would have made of the same picture, from the figures in its findings: no pixel is
 * looked at again. What rests on no figure of the report stays as it was. On a page of two sides reported as one
 * document only the worse figure of both is known, so there the answer may be too kind: see `isExact`.
 */
export function rejudge(report: SideReport, { from, to, today }: Rejudging): SideReport {
  const findings = report.findings.map((finding): Finding => {
    const placed = (policy: Policy) => measuresOf({ findings: [finding] }, policy).map(placeOf);
    const [then, now] = [placed(from), placed(to)];
    if (now.length === 0)
      return judgedByKind(finding, report, { from, to }) ?? judgedByTerm(finding, report, to, today) ?? finding;
    return worst(then) === worst(now) ? finding : { ...finding, status: settled(worst(now), finding, report) };
  });
  return { ...report, findings, advice: advise(findings) };
}

/** Whether `rejudge` says for sure what another policy would have said. */
export function isExact({ side, findings }: SideReport): boolean {
  return side !== 'both' || findings.some(({ code, status }) => code === 'document.both_sides' && status === 'fail');
}

/** What checks make of a figure's place between its limits, where that is not all they look at. */
const FURTHER_RULES: Partial<
  Record<FindingCode, (now: FindingStatus, finding: Finding, report: SideReport) => FindingStatus>
> = {
  'image.blurred': (now, { status }) => (status === 'inconclusive' ? status : now),
  'image.not_colour': (now, { evidence }) =>
    colourStatus(now, Number(evidence?.chromaSpread), Number(evidence?.judgedShare)),
  'image.screen': screenStatus,
  'image.copy': copyStatus,
  'image.too_dark': clearFaultOnly,
  'image.too_bright': clearFaultOnly,
  'document.cut_off': (now, { evidence }) => cutOffStatus(now, wordsIn(evidence?.sidesOnBorder).length),
  'document.covered': (now, { evidence }, { kind }) =>
    coveredStatus(now, wordsIn(evidence?.hides).length > 0, kind !== null),
};

function wordsIn(list: unknown): string[] {
  return String(list ?? '')
    .split(' ')
    .filter(Boolean);
}

function settled(now: FindingStatus, finding: Finding, report: SideReport): FindingStatus {
  return FURTHER_RULES[finding.code]?.(now, finding, report) ?? now;
}

/** Where no document was found, light is a finding only if it may be why. */
function clearFaultOnly(now: FindingStatus, _: Finding, { corners }: SideReport): FindingStatus {
  return corners === null && now !== 'fail' ? 'skipped' : now;
}

/** What rests on the kind alone; a kind that was not declared stays the wrong one. */
function judgedByKind(finding: Finding, report: SideReport, { from, to }: Rejudging): Finding | null {
  const { code, evidence } = finding;
  const { kind, side, signs, corners, findings } = report;
  if (evidence?.reason === 'other_document') return { ...finding, status: otherDocumentStatus(evidence.document, to) };
  if (kind === null || (code !== 'document.wrong_kind' && code !== 'document.not_found')) return null;
  if ([from, to].every(({ automaticKinds }) => automaticKinds.includes(kind))) return null;
  if (findings.some(({ evidence }) => evidence?.reason === 'not_declared')) return null;
  // Of two sides reported as one, the signs of each speak against the other.
  const doubts = side === 'both' ? [] : doubtsIn(signs);
  const judged = judgeKind({ kind, doubts, hasOutline: corners !== null }, to);
  return judged.find((one) => one.code === code) ?? { code, status: 'pass' };
}

function judgedByTerm(finding: Finding, { validity }: SideReport, to: Policy, today?: string): Finding | null {
  const end = validity?.effectiveExpiry;
  const isOpen = finding.status === 'pass' || finding.status === 'warn';
  if (finding.code !== 'document.expires_soon' || !isOpen || !end || !today || end < today) return null;
  return { ...finding, status: end < addDays(today, to.expiresSoonDays) ? 'warn' : 'pass' };
}
