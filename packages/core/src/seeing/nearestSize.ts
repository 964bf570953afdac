import { DOCUMENT_TYPES } from '../documents/registry.ts';

/** The size, mm, of the known kind whose proportions come nearest. */
export function nearestSize(aspectRatio: number): { width: number; height: number } {
  const offBy = ({ width, height }: { width: number; height: number }) => Math.abs(width / height - aspectRatio);
  return Object.values(DOCUMENT_TYPES)
    .map((type) => type.size)
    .reduce((best, size) => (offBy(size) < offBy(best) ? size : best));
}
