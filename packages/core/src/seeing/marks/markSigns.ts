import type { StraightCard } from '../../checks/check.ts';
import type { Sign } from '../../contract/report.ts';
import type { DocumentType, PrintedMark } from '../../documents/documentType.ts';
import { inPixels } from '../../print/readPrintedFields.ts';
import { CARD_PIXELS_PER_MM } from '../straightCard.ts';
import { looksLikeDataMatrix } from './looksLikeDataMatrix.ts';
import { looksLikeFlag } from './looksLikeFlag.ts';
import { looksLikePortrait } from './looksLikePortrait.ts';

/** The marks of a kind that a card bears where they should stand. The card is straightened to that kind's size. */
export function markSigns(card: StraightCard, { kind, marks }: DocumentType): Sign[] {
  return marks
    .filter((mark) => isSeen(card, mark))
    .map(({ side, mark, weight }) => ({ sign: mark, seen: mark, kind, side, weight }));
}

function isSeen(card: StraightCard, { mark, at }: PrintedMark): boolean {
  const box = inPixels(at, CARD_PIXELS_PER_MM);
  if (mark === 'flag') return looksLikeFlag(card.image, box);
  return mark === 'portrait' ? looksLikePortrait(card.gray, box) : looksLikeDataMatrix(card.gray, box);
}
