import type { PhotoTruth } from '@rectoverso/fixtures';

export type DrawnZone = PhotoTruth['zones'][number];

/** One way of ordering zones by difficulty. */
export interface Band {
  name: string;
  /** The band of a zone of a photo, as it stands in the table. */
  of(zone: DrawnZone, photo: PhotoTruth): string;
}

/** Every way of ordering them. Bands of numbers sort by their first number. */
export const BANDS: readonly Band[] = [
  { name: 'format', of: ({ format }) => format },
  { name: 'px a character', of: ({ pitch }) => band(pitch, [6, 7.5, 9, 12, 20]) },
  {
    name: 'characters that would fit the long side',
    of: ({ pitch }, { width, height }) => band(Math.max(width, height) / pitch, [0, 80, 120, 180, 250, 350]),
  },
  { name: 'tilt, °', of: (_, { tilt }) => band(Math.abs(tilt), [0, 10, 20, 35]) },
  { name: 'turn, °', of: (_, { turn }) => String(turn) },
  { name: 'perspective, °', of: (_, { perspective }) => band(perspective, [0, 10, 20, 25]) },
  { name: 'JPEG quality', of: (_, { quality }) => band(quality, [60, 70, 80]) },
  { name: 'MP', of: (_, { width, height }) => band((width * height) / 1e6, [0, 1, 2, 4, 8]) },
  { name: 'zones in the picture', of: (_, { zones }) => String(zones.length) },
  { name: 'beneath', of: (_, { beneath }) => (beneath ? 'print or things' : 'a table') },
];

/** The band that a value falls into, by the lower ends of the bands. */
export function band(value: number, ends: readonly number[]): string {
  const at = ends.findLastIndex((end) => value >= end);
  const from = ends[Math.max(0, at)]!;
  const to = ends[at + 1];
  return to === undefined ? `${from} and more` : `${from} to ${to}`;
}
