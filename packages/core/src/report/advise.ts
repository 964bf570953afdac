import type { Advice, Finding, FindingCode } from '../contract/findings.ts';

/** What a failed check asks of the holder. */
const ADVICE_ON_FAIL: Record<FindingCode, Advice> = {
  'image.blurred': 'retake',
  'image.glare': 'retake',
  'image.too_dark': 'retake',
  'image.too_bright': 'retake',
  'image.low_resolution': 'retake',
  'image.not_colour': 'retake',
  'image.screen': 'retake',
  'image.copy': 'review',
  'document.not_found': 'retake',
  'document.cut_off': 'retake',
  'document.covered': 'retake',
  'document.multiple': 'retake',
  'document.both_sides': 'retake',
  'document.wrong_side': 'wrong_document',
  'document.wrong_kind': 'wrong_document',
  'document.unsupported': 'wrong_document',
  'document.expired': 'expired',
  'document.expires_soon': 'review',
  'mrz.missing': 'retake',
  'mrz.unreadable': 'retake',
  'mrz.check_digit': 'review',
  'mrz.repaired': 'review',
  'data.mismatch.surname': 'review',
  'data.mismatch.givenNames': 'review',
  'data.sides_disagree': 'wrong_document',
  'data.print_disagrees': 'review',
  'attempt.same_file': 'wrong_document',
  'file.unsupported_type': 'retake',
  'file.too_large': 'retake',
  'file.too_many_pixels': 'retake',
  'file.too_many_pages': 'retake',
  'file.encrypted': 'retake',
  'file.unreadable': 'retake',
  'file.infected': 'retake',
};

/**
 * The first of these that a finding asks for is the advice: a better picture of the wrong document helps nobody, nor one
 * of an expired document, whose expiry is known for sure wherever it fails (a doubtful date is never more than a doubt).
 */
const URGENCY: readonly Advice[] = ['wrong_document', 'expired', 'retake', 'review', 'accept'];

/** Faults of the picture that can hide what a document is recognised by; a grey picture is as legible as another. */
const HIDES_SIGNS = /^image\.(?!not_colour|screen|copy)|^document\.(cut_off|covered)$/;
/** No document that is asked for prints so many words, of four letters and more: what bears them is another one. */
const WORDS_OF_A_PAGE = 40;

/** What the findings come to. Doubt goes to a human; only a report without failure and without doubt is `accept`. */
export function advise(findings: readonly Finding[]): Advice {
  const badPicture = findings.some(({ code, status }) => status === 'fail' && HIDES_SIGNS.test(code));
  const isAlone = findings.every(({ code, status }) => code !== 'document.multiple' || status !== 'fail');
  return mostUrgent(
    findings.map((finding) => {
      const saysNothing = (badPicture && lacksSigns(finding)) || (!isAlone && isExpired(finding));
      return saysNothing ? 'retake' : adviceOn(finding);
    }),
  );
}

/** The most urgent of several advices; `accept` when there is none. */
export function mostUrgent(advices: readonly Advice[]): Advice {
  return URGENCY.find((advice) => advices.includes(advice)) ?? 'accept';
}

/** Signs that were not seen tell something only of a picture in which they could have been seen. */
function lacksSigns({ code, evidence }: Finding): boolean {
  const isPage = Number(evidence?.words ?? 0) >= WORDS_OF_A_PAGE;
  return code === 'document.unsupported' && evidence?.reason === 'no_known_sign' && !isPage;
}

/** Of two documents in a picture, the other one may be its renewal: a picture of one alone must tell. */
function isExpired({ code, status }: Finding): boolean {
  return code === 'document.expired' && status === 'fail';
}

function adviceOn({ code, status }: Finding): Advice {
  if (status === 'fail') return ADVICE_ON_FAIL[code];
  return status === 'inconclusive' ? 'review' : 'accept';
}
