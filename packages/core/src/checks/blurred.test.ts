import { describe, expect, it } from 'vitest';
import { altered, drawnCard, painted } from '../image/drawnCard.ts';
import { rectangleCorners } from '../image/homography.ts';
import type { RgbaImage } from '../image/raster.ts';
import { straighten } from '../image/straighten.ts';
import { blurred } from './blurred.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';

/** A picture at another resolution, each new pixel the mean of what it covers. */
function at(pixelsPerMm: number, from = drawnCard(14)) {
  const size = { width: Math.round(105 * pixelsPerMm), height: Math.round(74 * pixelsPerMm) };
  return straighten(from, rectangleCorners(from.width, from.height), size);
}

describe('blurred', () => {
  it('passes a sharp picture, and a small one that is as sharp as it can be', () => {
    for (const pixelsPerMm of [14, 9, 6]) {
      const [finding] = blurred.run(contextOfPicture(at(pixelsPerMm)));
      expect(finding, `${pixelsPerMm} px/mm`).toMatchObject({ code: 'image.blurred', status: 'pass' });
    }
  });

  it('fails a large picture with the detail of a tiny one', () => {
    const [finding] = blurred.run(contextOfPicture(at(12, at(1.2))));
    expect(finding!.status).toBe('fail');
    expect(finding!.evidence!.blurMm).toBeGreaterThan(0.2);
  });

  it('says it cannot tell where nothing is printed, and skips where no document was found', () => {
    const blank = painted(1050, 740, () => [220, 225, 230]);
    expect(blurred.run(contextOfPicture(blank))[0]!.status).toBe('inconclusive');
    expect(blurred.run(contextOf())[0]!.status).toBe('skipped');
  });
});

/** Moved evenly by `way` px along x, where `isMoved` says so (mm). */
function smeared(from: RgbaImage, way: number, isMoved: (x: number, y: number) => boolean): RgbaImage {
  return altered(from, (level, channel, x, y) => {
    if (!isMoved(x / 14, y / 14)) return level;
    let sum = 0;
    for (let step = 0; step < way; step++) sum += from.data[(y * from.width + Math.max(0, x - step)) * 4 + channel]!;
    return sum / way;
  });
}

describe('blurred, by cause and zone', () => {
  it('tells an even smear from a lens out of focus', () => {
    const [moved] = blurred.run(contextOfPicture(smeared(drawnCard(14), 14, () => true)));
    expect(moved).toMatchObject({ status: 'fail', evidence: { cause: 'motion' } });
    const [soft] = blurred.run(contextOfPicture(at(14, at(1.2))));
    expect(soft).toMatchObject({ status: 'fail', evidence: { cause: 'focus' } });
  });

  it('sees that the MRZ alone is smeared, and says where', () => {
    const [finding] = blurred.run(contextOfPicture(smeared(drawnCard(14), 14, (_, y) => y > 54)));
    expect(finding).toMatchObject({ status: 'fail', evidence: { zones: 'mrz' } });
    expect(Math.min(...finding!.region!.map(([, y]) => y / 14))).toBeGreaterThan(54);
  });
});
