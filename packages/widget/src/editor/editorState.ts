import { type Edits, NO_EDITS } from '@rectoverso/core/contract';

/**
 * What the editor's controls say. All lengths are fractions of the bounding box of the rotated picture, so that nothing
 * depends on the size of the screen.
 */
export interface EditorState {
  /** Page of a PDF, from 1. */
  page: number;
  /** Quarter turns, degrees clockwise: 0, 90, 180 or 270. */
  turn: number;
  /** Fine rotation on top of the quarter turns, degrees clockwise. */
  tilt: number;
  /** Magnification: 1 shows the whole picture. */
  zoom: number;
  /** Size of the frame, in fractions of the whole picture at zoom 1. */
  frame: { width: number; height: number };
  /** The point of the picture under the centre of the frame. */
  centre: { x: number; y: number };
}

export const MAX_ZOOM = 5;
export const MAX_TILT_DEG = 45;
export const MIN_FRAME = 0.1;

/** The original: nothing turned, all of it kept. */
export const UNTOUCHED: EditorState = {
  page: 1,
  turn: 0,
  tilt: 0,
  zoom: 1,
  frame: { width: 1, height: 1 },
  centre: { x: 0.5, y: 0.5 },
};

export function rotationOf({ turn, tilt }: Pick<EditorState, 'turn' | 'tilt'>): number {
  return turn + tilt;
}

/** Keeps every value within its limits, and the frame on the picture. */
export function settle(state: EditorState): EditorState {
  const zoom = clamp(state.zoom, 1, MAX_ZOOM);
  const frame = {
    width: clamp(state.frame.width, MIN_FRAME, 1),
    height: clamp(state.frame.height, MIN_FRAME, 1),
  };
  const halfWidth = frame.width / zoom / 2;
  const halfHeight = frame.height / zoom / 2;
  return {
    ...state,
    turn: ((state.turn % 360) + 360) % 360,
    tilt: clamp(state.tilt, -MAX_TILT_DEG, MAX_TILT_DEG),
    zoom,
    frame,
    centre: {
      x: clamp(state.centre.x, halfWidth, 1 - halfWidth),
      y: clamp(state.centre.y, halfHeight, 1 - halfHeight),
    },
  };
}

/** A quarter turn to the right (1) or left (-1): what the frame holds turns with the picture. */
export function turnBy(state: EditorState, quarters: 1 | -1): EditorState {
  const { x, y } = state.centre;
  return settle({
    ...state,
    turn: state.turn + 90 * quarters,
    frame: { width: state.frame.height, height: state.frame.width },
    centre: quarters === 1 ? { x: 1 - y, y: x } : { x: y, y: 1 - x },
  });
}

/** The edits of the contract that these controls stand for; exactly `NO_EDITS` for the untouched original. */
export function toEdits(state: EditorState): Edits {
  const { page, zoom, frame, centre } = settle(state);
  const width = round(frame.width / zoom);
  const height = round(frame.height / zoom);
  const whole = width === 1 && height === 1;
  return {
    page,
    rotation: round(rotationOf(settle(state))),
    zoom: round(zoom),
    crop: whole
      ? null
      : { x: between(centre.x - width / 2, 1 - width), y: between(centre.y - height / 2, 1 - height), width, height },
  };
}

/** The controls as they stood when these edits were made. */
export function fromEdits(edits: Edits = NO_EDITS): EditorState {
  const { page, rotation, zoom } = edits;
  const crop = edits.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const turn = Math.round(rotation / 90) * 90;
  return settle({
    page,
    turn,
    tilt: rotation - turn,
    zoom,
    frame: { width: crop.width * zoom, height: crop.height * zoom },
    centre: { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 },
  });
}

/** True where the frame has room to move over the picture, sideways and up and down. */
export function roomToMove({ zoom, frame }: EditorState): { x: boolean; y: boolean } {
  return { x: frame.width / zoom < 1, y: frame.height / zoom < 1 };
}

/** A millionth of the picture is finer than any pixel the API takes, and keeps sums of fractions within 1. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function between(value: number, most: number): number {
  return round(clamp(round(value), 0, most));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
