import type { OtherDocument } from '../documents.ts';
import type { Finding } from '../findings.ts';
import type { MismatchReason } from '../report.ts';
import type { FindingText, Messages } from './messages.ts';

/** The words for one finding: those of its code, made more precise where the evidence says what was seen. */
export function findingText({ code, evidence }: Pick<Finding, 'code' | 'evidence'>, messages: Messages): FindingText {
  const text = messages.findings[code];
  const other = messages.others[evidence?.document as OtherDocument];
  if (code === 'document.unsupported' && other) return { ...text, holder: other.refusal };
  const reason = messages.mismatchReasons[evidence?.reason as MismatchReason];
  if (code.startsWith('data.mismatch.') && reason) {
    return { ...text, holder: `${text.holder.replace(/\.$/, '')}${messages.colon}${reason}.` };
  }
  return text;
}
