import type { Image } from '@napi-rs/canvas';
import {
  type Finding,
  type FindingStatus,
  type Locale,
  type Messages,
  messagesIn,
  type Region,
  type SeenSide,
  type Sign,
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
  ).map((finding): Remark => ({ finding, number: placesOf(finding).length > 0 ? ++number : null }));
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

/** Where on the picture a finding is seen, px of the upright original: two places where they contradict each other. */
export function placesOf({ region, secondRegion }: Finding): Region[] {
  return [region, secondRegion].filter((place) => place !== undefined);
}

/** Kind and side in words; a passport's one side is called by what it shows. */
export function nameOf(
  { contract }: Pick<Subject, 'contract'>,
  kind: Sign['kind'] | null | undefined,
  side: SeenSide | null | undefined,
): string {
  const sideName = side && (kind === 'passport-fra' ? contract.dataPage : contract.sides[side]);
  return [kind && kindName(contract, kind), sideName].filter(Boolean).join(', ');
}

function kindName({ kinds, others }: Messages, kind: Sign['kind']): string {
  return kind in kinds ? kinds[kind as keyof Messages['kinds']] : others[kind as keyof Messages['others']].name;
}
