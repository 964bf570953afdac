import type { Field, FindingStatus, Locale } from '@rectoverso/core/contract';
import type { ExplainedZone } from '@rectoverso/core/node';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The words of a sheet that the contract does not have. */
export interface SheetTexts {
  pages: string;
  received: string;
  straightened: string;
  noDocument: string;
  noPicture: string;
  nothingRecognised: string;
  declared: string;
  judgedOn: string;
  zones: Record<ExplainedZone['content'], string>;
  usualPlace: string;
  mrz: string;
  checkDigits: Record<string, string>;
  found: string;
  expected: string;
  remarks: string;
  noRemark: string;
  passed: string;
  skipped: string;
  statuses: Record<FindingStatus, string>;
  measures: string;
  /** Names of figures that the title of their check does not name well. */
  figures: Record<string, string>;
  limits: { warn: string; fail: string };
  fields: string;
  noField: string;
  sources: Record<Field['source'], string>;
  validUntil: string;
  extended: string;
  signs: string;
  noSign: string;
  otherIdeas: string;
  reasons: Record<string, string>;
  /** Before the names of zones that something lies over. */
  hidden: string;
  /** What sides can contradict each other in besides fields. */
  members: Record<string, string>;
  caution: string;
  seconds: string;
}

const TEXTS: Record<Locale, SheetTexts> = { fr, en };

/** The words of a sheet in `locale`. */
export function sheetTextsIn(locale: Locale): SheetTexts {
  return TEXTS[locale];
}
