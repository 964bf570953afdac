import type { OtherDocument } from '../documents.ts';
import type { Finding } from '../findings.ts';
import type { MismatchReason } from '../report.ts';
import type { FindingText, Messages } from './messages.ts';

type Found = Pick<Finding, 'code' | 'evidence'> & Partial<Pick<Finding, 'status'>>;

/** The words for one finding: those of its code, or of doubt, made more precise where the evidence says what was seen. */
export function findingText({ code, evidence, status }: Found, messages: Messages): FindingText {
  const text = messages.findings[code];
  const doubt = status === 'inconclusive' && messages.doubts[code];
  if (doubt) return { ...text, ...doubt };
  const other = messages.others[evidence?.document as OtherDocument];
  if (code === 'document.unsupported' && other) return { ...text, holder: other.refusal };
  const reason = messages.mismatchReasons[evidence?.reason as MismatchReason];
  if (code.startsWith('data.mismatch.') && reason) {
    return { ...text, holder: `${text.holder.replace(/\.$/, '')}${messages.colon}${reason}.` };
  }
  return text;
}
