import { above, below, type Limits } from '../checks/againstLimits.ts';
import { MIN_JUDGED_SHARE as MIN_COLOUR_SHARE } from '../checks/colour.ts';
import type { Finding, FindingCode, FindingStatus } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import { addDays } from '../documents/calendar.ts';
import type { Policy } from '../policy.ts';
import { advise } from '../report/advise.ts';
import { measuresOf } from './measures.ts';

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
  const limitsNow = new Map(measuresOf(report, to).map((measured) => [measured.code, measured]));
  const limitsThen = new Map(measuresOf(report, from).map((measured) => [measured.code, measured.limits]));
  const findings = report.findings.map((finding): Finding => {
    const measured = limitsNow.get(finding.code);
    if (!measured) return judgedByKind(finding, report, to) ?? judgedByTerm(finding, report, to, today) ?? finding;
    const [then, now] = [
      against(measured.value, limitsThen.get(finding.code)!),
      against(measured.value, measured.limits),
    ];
    return then === now ? finding : { ...finding, status: settled(now, finding, report) };
  });
  return { ...report, findings, advice: advise(findings) };
}

/** Whether `rejudge` says for sure what another policy would have said. */
export function isExact({ side, findings }: SideReport): boolean {
  return side !== 'both' || findings.some(({ code, status }) => code === 'document.both_sides' && status === 'fail');
}

function against(value: number, limits: Limits): FindingStatus {
  return limits.warn > limits.fail ? below(value, limits) : above(value, limits);
}

/** What checks make of a figure's place between its limits, where that is not all they look at. */
const FURTHER_RULES: Partial<
  Record<FindingCode, (now: FindingStatus, finding: Finding, report: SideReport) => FindingStatus>
> = {
  'image.blurred': (now, { status }) => (status === 'inconclusive' ? status : now),
  'image.not_colour': (now, { evidence }) => {
    const isDoubtful = now === 'warn' || (now === 'fail' && Number(evidence?.judgedShare) < MIN_COLOUR_SHARE);
    return isDoubtful ? 'inconclusive' : now;
  },
  'image.too_dark': clearFaultOnly,
  'image.too_bright': clearFaultOnly,
  'document.cut_off': (now, { evidence }) => {
    const sides = String(evidence?.sidesOnBorder ?? '')
      .split(' ')
      .filter(Boolean);
    return now === 'pass' && sides.length === 1 ? 'warn' : now;
  },
};

function settled(now: FindingStatus, finding: Finding, report: SideReport): FindingStatus {
  return FURTHER_RULES[finding.code]?.(now, finding, report) ?? now;
}

/** Where no document was found, light is a finding only if it may be why. */
function clearFaultOnly(now: FindingStatus, _: Finding, { corners }: SideReport): FindingStatus {
  return corners === null && now !== 'fail' ? 'skipped' : now;
}

/** A kind that only people may accept is answered as the wrong one; a kind that was not declared stays it. */
function judgedByKind(finding: Finding, { kind }: SideReport, to: Policy): Finding | null {
  if (finding.code !== 'document.wrong_kind' || kind === null) return null;
  const { status, evidence } = finding;
  if (status !== 'pass' && evidence?.reason !== 'not_automatic') return null;
  if (to.automaticKinds.includes(kind)) return { code: finding.code, status: 'pass' };
  return { code: finding.code, status: 'fail', evidence: { reason: 'not_automatic', seen: kind, policy: to.name } };
}

function judgedByTerm(finding: Finding, { validity }: SideReport, to: Policy, today?: string): Finding | null {
  const end = validity?.effectiveExpiry;
  const isOpen = finding.status === 'pass' || finding.status === 'warn';
  if (finding.code !== 'document.expires_soon' || !isOpen || !end || !today || end < today) return null;
  return { ...finding, status: end < addDays(today, to.expiresSoonDays) ? 'warn' : 'pass' };
}
