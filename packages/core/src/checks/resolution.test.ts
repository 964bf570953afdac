import { describe, expect, it } from 'vitest';
import { drawnCard } from '../image/drawnCard.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { resolution } from './resolution.ts';

describe('resolution', () => {
  it.each([
    [8, 'pass'],
    [6, 'warn'],
    [3, 'fail'],
  ])('judges %d px/mm', (pixelsPerMm, status) => {
    const [finding] = resolution.run(contextOfPicture(drawnCard(pixelsPerMm)));
    expect(finding!.status).toBe(status);
    expect(finding!.evidence!.pixelsPerMm).toBeCloseTo(pixelsPerMm, 1);
  });

  it('counts the pixels of the original, not of the picture that was looked at', () => {
    const seen = contextOfPicture(drawnCard(4));
    const card = { ...seen.card!, sourcePixelsPerMm: 12 };
    expect(resolution.run({ ...seen, card })[0]!.status).toBe('pass');
  });

  it('skips where no document was found', () => {
    expect(resolution.run(contextOf())[0]!.status).toBe('skipped');
  });
});
