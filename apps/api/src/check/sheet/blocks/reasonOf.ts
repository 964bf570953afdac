import { type Finding, findingText } from '@rectoverso/core/contract';
import type { Subject } from '../subject.ts';

/** What the evidence tells besides the finding's own words: why, where, by what. Null where it tells nothing more. */
export function reasonOf(finding: Finding, { texts, contract, locale }: Subject): string | null {
  const { reason, signs, hides, zones, cause, member, failed, seen } = finding.evidence ?? {};
  const wasSaid = findingText(finding, contract) !== contract.findings[finding.code];
  const listed = (codes: unknown, words: Record<string, string>) =>
    String(codes)
      .split(' ')
      .map((code) => (words[code] ?? code).toLocaleLowerCase(locale))
      .join(', ');
  const parts = [
    reason && !wasSaid && (texts.reasons[String(reason)] ?? String(reason)),
    signs && listed(signs, contract.signs),
    hides && `${texts.hidden}${contract.colon}${listed(hides, texts.zones)}`,
    zones && listed(zones, texts.zones),
    cause && texts.reasons[String(cause)],
    member && listed(member, { ...contract.fields, ...texts.members }),
    failed && listed(failed, texts.checkDigits),
    // A type of file is named as it was recognised.
    typeof seen === 'string' && seen.includes('/') && seen,
  ];
  return parts.filter(Boolean).join(' · ') || null;
}
