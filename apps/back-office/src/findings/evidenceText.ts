import type { Evidence, Locale, Messages } from '@rectoverso/core/contract';
import type { EvidenceWords } from '../texts/evidenceWords.ts';

/** One measure in words. */
export interface EvidenceItem {
  name: string;
  value: string;
}

/** What a check measured, in words: known names and codes are translated, others shown as they are. */
export function evidenceText(
  evidence: Evidence,
  words: EvidenceWords,
  contract: Messages,
  locale: Locale,
): EvidenceItem[] {
  const others = Object.entries(contract.others).map(([document, { name }]) => [document, name]);
  const codes: Record<string, string> = {
    ...contract.fields,
    ...contract.sides,
    ...contract.kinds,
    ...contract.signs,
    ...contract.mismatchReasons,
    ...Object.fromEntries(others),
    ...words.values,
  };
  return Object.entries(evidence).flatMap(([key, value]) => {
    if (value === null || value === '') return [];
    return [{ name: words.names[key] ?? spaced(key), value: valueText(value) }];
  });

  function valueText(value: string | number | boolean): string {
    if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 2 });
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    return value
      .split(' ')
      .map((code) => codes[code] ?? code)
      .join(', ');
  }
}

/** `pixelsPerMm` as "pixels per mm". */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
