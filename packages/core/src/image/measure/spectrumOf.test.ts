import { describe, expect, it } from 'vitest';
import { powerOf, spectrumOf } from './spectrumOf.ts';

const SIZE = 32;
const wave = (across: number, down: number) =>
  Float64Array.from({ length: SIZE * SIZE }, (_, at) =>
    Math.cos((2 * Math.PI * (across * (at % SIZE) + down * Math.floor(at / SIZE))) / SIZE),
  );

describe('spectrumOf', () => {
  it('is greatest at the wave that is there, seen from both ends', () => {
    const power = powerOf(spectrumOf(wave(5, 9), SIZE));
    const greatest = Math.max(...power);
    expect(power[9 * SIZE + 5]).toBeCloseTo(greatest, 3);
    expect(power[(SIZE - 9) * SIZE + SIZE - 5]).toBeCloseTo(greatest, 3);
    expect(power[5 * SIZE + 9]! / greatest).toBeLessThan(1e-6);
  });

  it('keeps the energy of the windowed picture', () => {
    const levels = Float64Array.from({ length: SIZE * SIZE }, (_, at) => ((at * 7919) % 23) - 11);
    const doubled = levels.map((value) => 2 * value);
    const twice = powerOf(spectrumOf(doubled, SIZE));
    const once = powerOf(spectrumOf(levels, SIZE));
    const sum = (power: Float64Array) => power.reduce((total, value) => total + value, 0);
    expect(sum(twice) / sum(once)).toBeCloseTo(4, 6);
  });

  it('does not see an even picture', () => {
    expect(Math.max(...powerOf(spectrumOf(new Float64Array(SIZE * SIZE).fill(200), SIZE)))).toBeLessThan(1e-9);
  });
});
