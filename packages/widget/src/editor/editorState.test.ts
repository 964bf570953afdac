import { editsSchema, NO_EDITS } from '@rectoverso/core/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EditorState,
  fromEdits,
  MAX_TILT_DEG,
  MAX_ZOOM,
  MIN_FRAME,
  settle,
  toEdits,
  turnBy,
  UNTOUCHED,
} from './editorState.ts';

const fraction = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const states: fc.Arbitrary<EditorState> = fc.record({
  page: fc.integer({ min: 1, max: 20 }),
  turn: fc.constantFrom(0, 90, 180, 270),
  tilt: fc.double({ min: -MAX_TILT_DEG, max: MAX_TILT_DEG, noNaN: true }),
  zoom: fc.double({ min: 1, max: MAX_ZOOM, noNaN: true }),
  frame: fc.record({ width: fraction, height: fraction }),
  centre: fc.record({ x: fraction, y: fraction }),
});

describe('toEdits', () => {
  it('gives exactly NO_EDITS for the untouched original', () => {
    expect(toEdits(UNTOUCHED)).toEqual(NO_EDITS);
    expect(toEdits({ ...UNTOUCHED, page: 3 })).toEqual({ ...NO_EDITS, page: 3 });
  });

  it('keeps the middle half of each side at zoom 2', () => {
    expect(toEdits({ ...UNTOUCHED, zoom: 2 })).toEqual({
      ...NO_EDITS,
      zoom: 2,
      crop: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
    });
  });

  it('keeps the whole picture when it is only turned', () => {
    expect(toEdits({ ...UNTOUCHED, turn: 270, tilt: 3 })).toEqual({ ...NO_EDITS, rotation: 273 });
  });

  it('always makes edits that the contract takes, with a crop that lies on the picture', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { crop } = editsSchema.parse(toEdits(state));
        expect((crop?.x ?? 0) + (crop?.width ?? 1)).toBeLessThanOrEqual(1 + 1e-9);
        expect((crop?.y ?? 0) + (crop?.height ?? 1)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('fromEdits', () => {
  it('opens the editor as it was left', () => {
    fc.assert(
      fc.property(states, (state) => {
        const edits = toEdits(state);
        const again = toEdits(fromEdits(edits));
        expect(again.page).toBe(edits.page);
        // 315° is -45°: the same picture.
        expect(Math.cos(((again.rotation - edits.rotation) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(again.zoom).toBeCloseTo(edits.zoom, 5);
        for (const key of ['x', 'y', 'width', 'height'] as const) {
          expect(again.crop?.[key] ?? -1).toBeCloseTo(edits.crop?.[key] ?? -1, 5);
        }
      }),
    );
  });
});

describe('turnBy', () => {
  it('turns what the frame holds with the picture', () => {
    const left = settle({ ...UNTOUCHED, frame: { width: 0.4, height: 1 }, centre: { x: 0.2, y: 0.5 } });
    expect(toEdits(turnBy(left, 1))).toMatchObject({ rotation: 90, crop: { x: 0, y: 0, width: 1, height: 0.4 } });
    expect(toEdits(turnBy(left, -1))).toMatchObject({ rotation: 270, crop: { x: 0, y: 0.6, width: 1, height: 0.4 } });
  });

  it('comes back after four turns', () => {
    const state = settle({ ...UNTOUCHED, zoom: 2, centre: { x: 0.3, y: 0.6 }, frame: { width: 0.5, height: 0.9 } });
    const around = [1, 1, 1, 1].reduce((turned) => turnBy(turned, 1), state);
    expect(toEdits(around)).toEqual(toEdits(state));
  });
});

describe('settle', () => {
  it('keeps the frame on the picture and large enough to be held', () => {
    const { frame, centre } = settle({ ...UNTOUCHED, frame: { width: 0, height: 0.5 }, centre: { x: 5, y: -5 } });
    expect(frame).toEqual({ width: MIN_FRAME, height: 0.5 });
    expect(centre).toEqual({ x: 1 - MIN_FRAME / 2, y: 0.25 });
  });
});
