import { describe, expect, it } from 'vitest';
import type { Corners } from '../contract/geometry.ts';
import { painted } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { cutOff } from './cutOff.ts';

const scan = painted(1050, 740, () => [200, 210, 220]);
const photo = painted(1600, 1200, () => [120, 100, 80]);
const box = (left: number, top: number, right: number, bottom: number): Corners => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

describe('cutOff', () => {
  it('passes a document inside the picture, and a scan whose border is the document’s own edge', () => {
    expect(cutOff.run(contextOfPicture(photo, box(200, 200, 1250, 940)))[0]!.status).toBe('pass');
    expect(cutOff.run(contextOfPicture(scan))[0]).toMatchObject({
      status: 'pass',
      evidence: { sidesOnBorder: 'top right bottom left' },
    });
  });

  it('fails a document too short for its kind at the border, and shows the side', () => {
    const [finding] = cutOff.run(contextOfPicture(photo, box(650, 200, 1600, 940)));
    expect(finding!.status).toBe('fail');
    expect(finding!.evidence).toMatchObject({ sidesOnBorder: 'right' });
    expect(finding!.evidence!.missingShare).toBeCloseTo(0.095, 2);
    expect(Math.min(...finding!.region!.map(([x]) => x))).toBeGreaterThan(1500);
  });

  it('fails a scan that leaves out a strip', () => {
    const strip = painted(1050, 690, () => [200, 210, 220]);
    expect(cutOff.run(contextOfPicture(strip))[0]!.status).toBe('fail');
  });

  it('fails a document whose corner lies outside', () => {
    const turned: Corners = [
      [700, -60],
      [1550, 500],
      [1150, 1110],
      [300, 550],
    ];
    expect(cutOff.run(contextOfPicture(photo, turned))[0]!.status).not.toBe('pass');
  });

  it('only points out a whole document that touches the border', () => {
    expect(cutOff.run(contextOfPicture(photo, box(200, 460, 1250, 1200)))[0]!.status).toBe('warn');
  });

  it('knows the border of the original after the holder turned the picture', () => {
    const seen = contextOfPicture(photo, box(650, 200, 1600, 940));
    const turned = contextOfPicture(
      painted(2000, 1600, () => [120, 100, 80]),
      box(850, 400, 1800, 1140),
      {
        capture: {
          ...seen.capture,
          image: painted(2000, 1600, () => [0, 0, 0]),
          toUpright: ([x, y]) => [x - 200, y - 200],
        },
      },
    );
    expect(cutOff.run(turned)[0]).toMatchObject({ status: 'fail', evidence: { sidesOnBorder: 'right' } });
  });

  it('skips where no document was found', () => {
    expect(cutOff.run(contextOf())[0]!.status).toBe('skipped');
  });
});
