import type { Image } from '@napi-rs/canvas';
import {
  type Finding,
  type FindingStatus,
  type Locale,
  type Messages,
  messagesIn,
  type SeenSide,
} from '@rectoverso/core/contract';
import type { Explanation } from '@rectoverso/core/node';
import type { Case } from '../checkCase.ts';
import { type SheetTexts, sheetTextsIn } from './texts/texts.ts';

/** A page of the file, to be shown small. */
export interface SheetPage {
  /** Width over height. */
  proportions: number;
  picture: Image | null;
}

/** What one sheet is about: a case, what was made of it, and the words for it. */
export interface Subject extends Explanation {
  asked: Case;
  /** The pages to choose from, where the file has several. */
  sheetPages: readonly SheetPage[];
  locale: Locale;
  texts: SheetTexts;
  contract: Messages;
  /** What needs to be looked at, worst first. */
  remarks: readonly Remark[];
}

/** A finding with a number of its own where it speaks of a place on the picture. */
export interface Remark {
  finding: Finding;
  number: number | null;
}

const WORST_FIRST: readonly FindingStatus[] = ['fail', 'inconclusive', 'warn'];

export function subjectOf(
  explanation: Explanation,
  asked: Case,
  locale: Locale,
  sheetPages: readonly SheetPage[],
): Subject {
  let number = 0;
  const remarks = WORST_FIRST.flatMap((status) =>
    explanation.report.findings.filter((finding) => finding.status === status),
  ).map((finding): Remark => ({ finding, number: finding.region ? ++number : null }));
  return {
    ...explanation,
    asked,
    sheetPages,
    locale,
    texts: sheetTextsIn(locale),
    contract: messagesIn(locale),
    remarks,
  };
}

/** Kind and side in words; a passport's one side is called by what it shows. */
export function nameOf(
  { contract }: Pick<Subject, 'contract'>,
  kind: keyof Messages['kinds'] | null | undefined,
  side: SeenSide | null | undefined,
): string {
  const sideName = side && (kind === 'passport-fra' ? contract.dataPage : contract.sides[side]);
  return [kind && contract.kinds[kind], sideName].filter(Boolean).join(', ');
}
