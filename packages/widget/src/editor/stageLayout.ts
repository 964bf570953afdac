import { type EditorState, MAX_ZOOM, rotationOf } from './editorState.ts';

export interface Size {
  width: number;
  height: number;
}

/** What react-easy-crop is given, in its units: CSS px of the stage, and magnification of the contained picture. */
export interface StageLayout {
  rotation: number;
  zoom: number;
  minZoom: number;
  maxZoom: number;
  cropSize: Size;
  crop: { x: number; y: number };
  /** The bounding box of the rotated picture as it is shown at `zoom`, CSS px. */
  shown: Size;
}

/** Room around the whole picture for the frame's handles, CSS px. */
const MARGIN_PX = 20;

/**
 * Where the picture and the frame stand on the stage: the frame in the middle, the picture moved beneath it.
 *
 * @param picture the upright picture, px
 * @param stage the room there is, CSS px
 */
export function stageLayout(state: EditorState, picture: Size, stage: Size): StageLayout {
  const rotation = rotationOf(state);
  // react-easy-crop contains the picture in the stage before any rotation, and never enlarges it there.
  const contained = Math.min(1, stage.width / picture.width, stage.height / picture.height);
  const box = boundingBox({ width: picture.width * contained, height: picture.height * contained }, rotation);
  const fit = Math.min(
    Math.max(stage.width - 2 * MARGIN_PX, 1) / box.width,
    Math.max(stage.height - 2 * MARGIN_PX, 1) / box.height,
  );
  const zoom = fit * state.zoom;
  const shown = { width: box.width * zoom, height: box.height * zoom };
  return {
    rotation,
    zoom,
    minZoom: fit,
    maxZoom: fit * MAX_ZOOM,
    cropSize: { width: box.width * fit * state.frame.width, height: box.height * fit * state.frame.height },
    crop: { x: (0.5 - state.centre.x) * shown.width, y: (0.5 - state.centre.y) * shown.height },
    shown,
  };
}

/** The smallest upright rectangle around a rectangle turned by `degrees` about its centre. */
export function boundingBox({ width, height }: Size, degrees: number): Size {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  return { width: cos * width + sin * height, height: sin * width + cos * height };
}

/** The state after a tilt: the point of the picture in the middle of the frame stays there. */
export function tiltTo(state: EditorState, tilt: number, picture: Size): EditorState {
  const before = boundingBox(picture, rotationOf(state));
  const after = boundingBox(picture, state.turn + tilt);
  const angle = ((tilt - state.tilt) * Math.PI) / 180;
  const x = (state.centre.x - 0.5) * before.width;
  const y = (state.centre.y - 0.5) * before.height;
  return {
    ...state,
    tilt,
    centre: {
      x: 0.5 + (x * Math.cos(angle) - y * Math.sin(angle)) / after.width,
      y: 0.5 + (x * Math.sin(angle) + y * Math.cos(angle)) / after.height,
    },
  };
}
