import { getInitialCropFromCroppedAreaPercentages } from 'react-easy-crop';
import { describe, expect, it } from 'vitest';
import { type EditorState, settle, toEdits, UNTOUCHED } from './editorState.ts';
import { boundingBox, stageLayout, tiltTo } from './stageLayout.ts';

const PICTURE = { width: 4000, height: 3000 };
const STAGE = { width: 358, height: 420 };

const CASES: Record<string, EditorState> = {
  untouched: UNTOUCHED,
  zoomed: settle({ ...UNTOUCHED, zoom: 2.5, centre: { x: 0.3, y: 0.7 } }),
  framed: settle({ ...UNTOUCHED, frame: { width: 0.5, height: 0.8 }, centre: { x: 0.4, y: 0.45 } }),
  turned: settle({ ...UNTOUCHED, turn: 90, zoom: 1.4 }),
  tilted: settle({ ...UNTOUCHED, turn: 270, tilt: 12, zoom: 3, frame: { width: 0.9, height: 0.6 } }),
};

describe('stageLayout', () => {
  it.each(Object.entries(CASES))('shows in the frame what the edits keep: %s', (_, state) => {
    const layout = stageLayout(state, PICTURE, STAGE);
    const crop = toEdits(state).crop ?? { x: 0, y: 0, width: 1, height: 1 };
    const contained = Math.min(1, STAGE.width / PICTURE.width, STAGE.height / PICTURE.height);
    // react-easy-crop's own way from a croppedArea, in percent of the turned picture, to its zoom and position.
    const expected = getInitialCropFromCroppedAreaPercentages(
      { x: 100 * crop.x, y: 100 * crop.y, width: 100 * crop.width, height: 100 * crop.height },
      {
        width: PICTURE.width * contained,
        height: PICTURE.height * contained,
        naturalWidth: PICTURE.width,
        naturalHeight: PICTURE.height,
      },
      layout.rotation,
      layout.cropSize,
      layout.minZoom,
      layout.maxZoom,
    );
    expect(layout.zoom).toBeCloseTo(expected.zoom, 4);
    expect(layout.crop.x).toBeCloseTo(expected.crop.x, 2);
    expect(layout.crop.y).toBeCloseTo(expected.crop.y, 2);
  });

  it.each(Object.entries(CASES))('keeps the frame within the stage: %s', (_, state) => {
    const { cropSize } = stageLayout(state, PICTURE, STAGE);
    expect(cropSize.width).toBeLessThan(STAGE.width);
    expect(cropSize.height).toBeLessThan(STAGE.height);
  });

  it('says the same of a picture smaller than the stage', () => {
    const small = { width: 120, height: 90 };
    const { cropSize, zoom } = stageLayout(UNTOUCHED, small, STAGE);
    expect(cropSize.width / cropSize.height).toBeCloseTo(4 / 3, 6);
    expect(cropSize.width).toBeCloseTo(small.width * zoom, 6);
  });
});

describe('boundingBox', () => {
  it('swaps the sides at a quarter turn and grows between', () => {
    expect(boundingBox(PICTURE, 90).width).toBeCloseTo(3000, 6);
    expect(boundingBox(PICTURE, 180).width).toBeCloseTo(4000, 6);
    expect(boundingBox({ width: 100, height: 100 }, 45).width).toBeCloseTo(141.42, 2);
  });
});

describe('tiltTo', () => {
  it('keeps the same point of the picture in the middle of the frame', () => {
    const state = settle({ ...UNTOUCHED, zoom: 3, centre: { x: 0.3, y: 0.6 } });
    const tilted = tiltTo(state, 20, PICTURE);
    const back = tiltTo(tilted, 0, PICTURE);
    expect(tilted.centre.x).not.toBeCloseTo(0.3, 3);
    expect(back.centre.x).toBeCloseTo(0.3, 9);
    expect(back.centre.y).toBeCloseTo(0.6, 9);
  });
});
