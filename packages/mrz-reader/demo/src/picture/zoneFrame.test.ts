import { describe, expect, it } from 'vitest';
import type { MrzCharacter } from '../../../src/index.ts';
import { zoneFrame } from './zoneFrame.ts';

const upright = {
  corners: [
    [100, 500],
    [900, 500],
    [900, 560],
    [100, 560],
  ],
  rotation: 0,
} as const;
const first = {
  box: [
    [100, 500],
    [120, 500],
    [120, 520],
    [100, 520],
  ],
} as unknown as MrzCharacter;

describe('zoneFrame', () => {
  it('shows the zone with a margin, and room for text above it', () => {
    const { viewBox, transform } = zoneFrame({ ...structuredClone(upright), characters: [first] } as never);
    expect(transform).toBe('rotate(0 500 530)');
    expect(viewBox.split(' ').map(Number)).toEqual([76, 470, 848, 114]);
  });

  it('shows a zone that stands upside down as one that lies straight', () => {
    const [tl, tr, br, bl] = structuredClone(upright.corners);
    const turned = zoneFrame({ corners: [br, bl, tl, tr], rotation: 180, characters: [] } as never);
    const straight = zoneFrame({ ...structuredClone(upright), characters: [] } as never);
    expect(turned.viewBox).toBe(straight.viewBox);
    expect(turned.transform).toBe('rotate(-180 500 530)');
  });
});
