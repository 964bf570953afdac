import type { Evidence } from '@rectoverso/core/contract';
import { EVIDENCE_WORDS } from '../texts/evidenceWords.ts';
import { useTexts } from '../texts/useTexts.ts';
import { evidenceText } from './evidenceText.ts';

/** What a check measured, as names and values. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const { texts, contract, locale } = useTexts();
  const items = evidenceText(evidence, EVIDENCE_WORDS[locale], contract, locale);
  if (items.length === 0) return null;
  return (
    <dl className="evidence" aria-label={texts.findings.evidence}>
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
