import { describe, expect, it } from 'vitest';
import type { Corners, Point } from '../contract/geometry.ts';
import { altered, drawnCard, laid, type Paint, painted } from './drawnCard.ts';
import { findDocuments } from './findDocuments.ts';
import { homography, mapPoint, rectangleCorners } from './homography.ts';

const card = drawnCard(4);
const wood: Paint = (x, y) => {
  const grain = 12 * Math.sin(y / 3 + 2 * Math.sin(x / 90)) + 8 * Math.sin(y / 17);
  return [140 + grain, 100 + grain, 65 + grain];
};
const speckled: Paint = (x, y) => {
  const level = 80 + 60 * ((Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1);
  return [level, level, level * 0.97];
};
const whitePaper: Paint = () => [246, 246, 244];
const slanted: Corners = [
  [190, 120],
  [640, 160],
  [600, 470],
  [160, 410],
];

/** Mean distance between corners, whichever is named first, as a share of the long side. */
function error(found: Corners, truth: Corners): number {
  const long = Math.hypot(truth[1][0] - truth[0][0], truth[1][1] - truth[0][1]);
  const turns = [0, 1, 2, 3].map((turn) =>
    truth.reduce((sum, [x, y], index) => {
      const [foundX, foundY] = found[(index + turn) % 4]!;
      return sum + Math.hypot(foundX - x, foundY - y) / 4;
    }, 0),
  );
  return Math.min(...turns) / long;
}

function turned(corners: Corners, quarter: number): Corners {
  return [0, 1, 2, 3].map((index) => corners[(index + quarter) % 4]!) as Corners;
}

describe('findDocuments', () => {
  it.each([
    ['wood', wood],
    ['a speckled table', speckled],
    ['white paper', whitePaper],
    ['a dark desk', (() => [25, 24, 28]) satisfies Paint],
  ])('finds a card on %s to half a percent, in perspective', (_, ground) => {
    const [found] = findDocuments(laid(card, slanted, painted(800, 600, ground)));
    expect(error(found!.corners, slanted)).toBeLessThan(0.005);
    expect(found!.onBorder).toEqual([false, false, false, false]);
    expect(found!.confidence).toBeGreaterThan(0.6);
  });

  it('names a long side first and goes clockwise, however the card is turned', () => {
    const upright: Corners = [
      [300, 100],
      [590, 110],
      [575, 525],
      [285, 510],
    ];
    for (const quarter of [0, 1, 2, 3]) {
      const photo = laid(quarter % 2 ? card : drawnCard(2), turned(upright, quarter), painted(800, 640, wood));
      const [a, b, c] = findDocuments(photo)[0]!.corners;
      expect(Math.hypot(b[0] - a[0], b[1] - a[1])).toBeGreaterThan(Math.hypot(c[0] - b[0], c[1] - b[1]));
      expect((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])).toBeGreaterThan(0);
    }
  });

  it('tells the proportions with perspective undone', () => {
    const [found] = findDocuments(laid(card, slanted, painted(800, 600, wood)));
    expect(found!.aspectRatio).toBeGreaterThan(1.3);
    expect(found!.aspectRatio).toBeLessThan(1.55);
  });

  it('finds two cards on one page', () => {
    const recto: Corners = [
      [60, 50],
      [405, 62],
      [397, 305],
      [52, 293],
    ];
    const verso = recto.map(([x, y]): Point => [x + 40, y + 370]) as Corners;
    const page = laid(card, verso, laid(card, recto, painted(560, 800, whitePaper)));
    const found = findDocuments(page);
    expect(found).toHaveLength(2);
    for (const truth of [recto, verso]) {
      expect(Math.min(...found.map(({ corners }) => error(corners, truth)))).toBeLessThan(0.01);
    }
  });

  it('finds the card on a sheet of paper, not the sheet', () => {
    const sheet: Corners = [
      [90, 40],
      [720, 60],
      [700, 520],
      [70, 490],
    ];
    const toPicture = homography(rectangleCorners(297, 210), sheet);
    const truth = rectangleCorners(105, 74).map(([x, y]) => mapPoint(toPicture, [x + 60, y + 50])) as Corners;
    const paper = painted(20, 14, whitePaper);
    const photo = laid(card, truth, laid(paper, sheet, painted(800, 600, wood)));
    expect(error(findDocuments(photo)[0]!.corners, truth)).toBeLessThan(0.015);
  });

  it('takes a scan of nothing but the card as the card', () => {
    const [found] = findDocuments(card);
    expect(error(found!.corners, rectangleCorners(card.width, card.height))).toBeLessThan(0.005);
    expect(found!.onBorder).toEqual([true, true, true, true]);
  });

  it('says which side the border of the picture cuts', () => {
    const cut: Corners = [
      [420, 120],
      [980, 130],
      [975, 520],
      [412, 510],
    ];
    const [found] = findDocuments(laid(card, cut, painted(800, 640, wood)));
    const border = found!.corners.filter(([x]) => x > 799);
    expect(border).toHaveLength(2);
    expect(found!.onBorder.filter(Boolean)).toHaveLength(1);
  });

  it('lets the machine-readable zone decide where edges are faint', () => {
    const toPhoto = homography(rectangleCorners(105, 74), slanted);
    const zone = (
      [
        [7, 58.5],
        [98, 58.5],
        [98, 68],
        [7, 68],
      ] satisfies Point[]
    ).map((point) => mapPoint(toPhoto, point)) as Corners;
    const photo = laid(
      card,
      slanted,
      painted(800, 600, () => [210, 218, 222]),
    );
    const edgeless = altered(photo, (level) => (level > 150 ? 215 : level));
    expect(error(findDocuments(edgeless, { mrz: zone })[0]!.corners, slanted)).toBeLessThan(0.06);
  });

  it.each([
    ['wood', wood],
    ['paper', whitePaper],
  ])('finds nothing on bare %s', (_, ground) => {
    expect(findDocuments(painted(800, 600, ground))).toEqual([]);
  });
});
