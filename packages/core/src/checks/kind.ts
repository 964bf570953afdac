import type { Finding } from '../contract/findings.ts';
import type { Check, SideContext } from './check.ts';

/** This many confident words show that a page is legible, so that a document without any known sign is another one. */
const LEGIBLE_WORDS = 6;
const CONFIDENT = 0.6;
const WORD = /\p{Letter}{4,}/gu;

/** Whether there is a document, and whether it is of a kind that was asked for and that the policy lets a machine accept. */
export const kind: Check = {
  codes: ['document.not_found', 'document.unsupported', 'document.wrong_kind'],
  run(context): Finding[] {
    const { recognised, declared, policy, card } = context;
    if (recognised.other) {
      const { document, side, state } = recognised.other;
      const evidence = { reason: 'other_document', document, side, state };
      return [{ code: 'document.unsupported', status: 'fail', evidence }];
    }
    if (recognised.kind === null) return notRecognised(context);
    if (declared.kind && declared.kind !== recognised.kind) {
      return [wrongKind({ reason: 'not_declared', seen: recognised.kind, declared: declared.kind })];
    }
    if (!policy.automaticKinds.includes(recognised.kind)) {
      return [wrongKind({ reason: 'not_automatic', seen: recognised.kind, policy: policy.name })];
    }
    // Without its outline no check of the picture can judge the document.
    const outline: Finding[] = card
      ? []
      : [{ code: 'document.not_found', status: 'inconclusive', evidence: { reason: 'no_outline' } }];
    return recognised.doubts.length === 0 ? outline : [...outline, signsDisagree(recognised.doubts)];
  },
};

function signsDisagree(doubts: SideContext['recognised']['doubts']): Finding {
  const evidence = { reason: 'signs_disagree', signs: doubts.join(' ') };
  return { code: 'document.wrong_kind', status: 'inconclusive', evidence };
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
