import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Edits } from '../../contract/edits.ts';
import { type Affine, chainAffine, invertAffine } from '../../image/affine.ts';
import type { PictureSize } from '../capture.ts';
import { type PagePictures, type PageScale, pageScale } from './pageScale.ts';
import { type PlacedEdits, placeEdits } from './placeEdits.ts';

/** A page with `edits` in place, at the scale at which it counts as the upright original. */
export interface PlacedPage extends PlacedEdits {
  upright: PictureSize;
  scale: PageScale;
}

/** Where a page comes to lie that bears these pictures: with `edits`, at most `longSide` px. */
export function placePage(page: PDFPageProxy, pictures: PagePictures, edits: Edits, longSide: number): PlacedPage {
  const size = page.getViewport({ scale: 1 });
  const scale = pageScale(size, pictures);
  const upright = {
    width: Math.max(1, Math.round(size.width * scale.x)),
    height: Math.max(1, Math.round(size.height * scale.y)),
  };
  return { ...placeEdits(upright, edits, longSide), upright, scale };
}

/** From pt of the page, upright and counted from its top left, to px of the edited picture. */
export function fromPoints({ toUpright, scale }: PlacedPage): Affine {
  return chainAffine([scale.x, 0, 0, scale.y, 0, 0], invertAffine(toUpright));
}
