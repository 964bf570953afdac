import { describe, expect, it } from 'vitest';
import { fadingShare, steepShare } from './spotBorder.ts';

const SIZE = 80;
const away = (at: number) => Math.hypot((at % SIZE) - 40, Math.floor(at / SIZE) - 40);
const spot = Array.from({ length: SIZE * SIZE }, (_, at) => at).filter((at) => away(at) < 8);

/** The spot on paper of level 200, with this level at a distance of it. */
function paperWith(level: (away: number) => number) {
  return { data: Uint8Array.from({ length: SIZE * SIZE }, (_, at) => level(away(at))), width: SIZE, height: SIZE };
}

const fading = paperWith((away) => Math.max(200, 255 - Math.max(0, away - 8) * 3));
const steep = paperWith((away) => (away < 9.5 ? 255 : 200));
const white = paperWith(() => 255);

describe('the border of a spot', () => {
  it('fades gently around a soft light, and not where print or paper ends', () => {
    expect(fadingShare(spot, fading)).toBeGreaterThan(0.8);
    expect(fadingShare(spot, steep)).toBeLessThan(0.2);
    expect(fadingShare(spot, white)).toBe(0);
  });

  it('is steep where the light ends at once', () => {
    expect(steepShare(spot, steep, 20)).toBe(1);
    expect(steepShare(spot, fading, 20)).toBeLessThan(0.2);
    expect(steepShare(spot, white, 20)).toBe(0);
  });
});
