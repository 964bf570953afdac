import type { DocumentKind } from '../contract/documents.ts';
import type { Finding, FindingStatus } from '../contract/findings.ts';
import type { Policy } from '../policy.ts';
import type { Check, SideContext } from './check.ts';

/** This many confident words show that a page is legible, so that a document without any known sign is another one. */
const LEGIBLE_WORDS = 6;
const CONFIDENT = 0.6;
const WORD = /\p{Letter}{4,}/gu;

/** Whether there is a document, and whether it is of a kind that was asked for and that the policy lets a machine accept. */
export const kind: Check = {
  codes: ['document.not_found', 'document.unsupported', 'document.wrong_kind'],
  run(context): Finding[] {
    const { recognised, declared, policy, card, besides } = context;
    // The one asked for lies beside it: the picture must show it alone.
    if (declared.kind && besides.some(({ document }) => document === declared.kind)) return [];
    if (recognised.other) {
      const { document, side, state } = recognised.other;
      const evidence = { reason: 'other_document', document, side, state };
      return [{ code: 'document.unsupported', status: otherDocumentStatus(document, policy), evidence }];
    }
    if (recognised.kind === null) return notRecognised(context);
    if (declared.kind && declared.kind !== recognised.kind) {
      return [wrongKind({ reason: 'not_declared', seen: recognised.kind, declared: declared.kind })];
    }
    return judgeKind({ kind: recognised.kind, doubts: recognised.doubts, hasOutline: card !== null }, policy);
  },
};

/** A kind that was seen and is not another than the declared one. */
interface SeenKind {
  kind: DocumentKind;
  doubts: SideContext['recognised']['doubts'];
  hasOutline: boolean;
}

/** What a policy makes of a kind: one that only people may accept is answered as the wrong one. */
export function judgeKind({ kind: seen, doubts, hasOutline }: SeenKind, policy: Policy): Finding[] {
  if (!policy.automaticKinds.includes(seen)) {
    return [wrongKind({ reason: 'not_automatic', seen, policy: policy.name })];
  }
  const findings: Finding[] = [];
  // Without its outline no check of the picture can judge the document.
  if (!hasOutline) {
    findings.push({ code: 'document.not_found', status: 'inconclusive', evidence: { reason: 'no_outline' } });
  }
  if (doubts.length > 0) {
    const evidence = { reason: 'signs_disagree', signs: doubts.join(' ') };
    findings.push({ code: 'document.wrong_kind', status: 'inconclusive', evidence });
  }
  return findings;
}

/** What a policy makes of a document of no known kind, by its name in the evidence. */
export function otherDocumentStatus(document: unknown, { reviewedOthers }: Policy): FindingStatus {
  return reviewedOthers.some((one) => one === document) ? 'inconclusive' : 'fail';
}

function wrongKind(evidence: NonNullable<Finding['evidence']>): Finding {
  return { code: 'document.wrong_kind', status: 'fail', evidence };
}

function notRecognised({ card, mrz, print }: SideContext): Finding[] {
  if (!print) return [{ code: 'document.wrong_kind', status: 'inconclusive', evidence: { reason: 'print_unread' } }];
  const words = print.filter((line) => line.confidence >= CONFIDENT).flatMap((line) => line.text.match(WORD) ?? []);
  if (mrz) return [{ code: 'document.wrong_kind', status: 'inconclusive', evidence: { reason: 'mrz_unreadable' } }];
  if (words.length >= LEGIBLE_WORDS) {
    return [
      { code: 'document.unsupported', status: 'fail', evidence: { reason: 'no_known_sign', words: words.length } },
    ];
  }
  if (!card) return [{ code: 'document.not_found', status: 'fail', evidence: { words: words.length } }];
  return [
    { code: 'document.wrong_kind', status: 'inconclusive', evidence: { reason: 'no_sign', words: words.length } },
  ];
}
