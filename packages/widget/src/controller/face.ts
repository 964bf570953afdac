import type { DocumentKind, Side } from '@rectoverso/core/contract';
import { sidesOf } from '@rectoverso/core/contract';

/** A side as the holder knows it: the one side a passport gives is its page with the photo. */
export type Face = 'recto' | 'verso' | 'dataPage';

export function faceOf(kind: DocumentKind, side: Side): Face {
  return sidesOf(kind).length === 1 ? 'dataPage' : side;
}
