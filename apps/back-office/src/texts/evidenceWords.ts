import type { Locale } from '@rectoverso/core/contract';
import { evidenceEn } from './evidenceEn.ts';
import { evidenceFr } from './evidenceFr.ts';

/** Words for what checks measure: names of measures, and codes among their values. */
export interface EvidenceWords {
  names: Record<string, string>;
  values: Record<string, string>;
  yes: string;
  no: string;
}

export const EVIDENCE_WORDS: Record<Locale, EvidenceWords> = { fr: evidenceFr, en: evidenceEn };
