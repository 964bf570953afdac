import type { Advice, DocumentKind, Finding, FindingCode, Sandbox, Side, SideReport } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';

/** A finding that comes to the advice when it fails. */
const FINDING_FOR: Record<Exclude<Advice, 'accept'>, FindingCode> = {
  retake: 'image.blurred',
  wrong_document: 'document.wrong_kind',
  expired: 'document.expired',
  review: 'data.print_disagrees',
};

/** The report that a trial's check of a side gives; null where its check is to have no end. */
export function forcedReport(sandbox: Sandbox, kind: DocumentKind, side: Side): SideReport | null {
  const findings = findingsOf(sandbox, side);
  return findings && { ...emptyReport(findings), kind, side, sandbox: true };
}

function findingsOf(sandbox: Sandbox, side: Side): Finding[] | null {
  if ('state' in sandbox) {
    if (sandbox.state === 'checking') return null;
    return adviceOnTheWayTo(sandbox.state);
  }
  if (sandbox.side !== undefined && sandbox.side !== side) return [];
  if ('finding' in sandbox) return [{ code: sandbox.finding, status: sandbox.status }];
  return failing(sandbox.advice);
}

function adviceOnTheWayTo(state: Extract<Sandbox, { state: unknown }>['state']): Finding[] {
  if (state === 'refused') return failing('retake');
  return state === 'in_review' || state === 'rejected' || state === 'more_asked' ? failing('review') : [];
}

function failing(advice: Advice): Finding[] {
  return advice === 'accept' ? [] : [{ code: FINDING_FOR[advice], status: 'fail' }];
}
