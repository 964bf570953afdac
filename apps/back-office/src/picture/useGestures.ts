import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { moveBy, turnBy, type View, WHOLE, zoomBy } from './view.ts';

type Change = (change: (view: View) => View) => void;

const KEY_ZOOM = 1.4;
const CLICK_ZOOM = 2.5;
const KEY_STEP = 0.15;
/** A pointer that moved less than this was a click, px. */
const CLICK_SLACK_PX = 4;

const KEYS: Record<string, (view: View) => View> = {
  '+': (view) => zoomBy(view, KEY_ZOOM),
  '=': (view) => zoomBy(view, KEY_ZOOM),
  '-': (view) => zoomBy(view, 1 / KEY_ZOOM),
  '0': () => WHOLE,
  r: (view) => turnBy(view, 1),
  R: (view) => turnBy(view, -1),
  ArrowLeft: (view) => moveBy(view, -KEY_STEP, 0),
  ArrowRight: (view) => moveBy(view, KEY_STEP, 0),
  ArrowUp: (view) => moveBy(view, 0, -KEY_STEP),
  ArrowDown: (view) => moveBy(view, 0, KEY_STEP),
};

/** Keys, click, drag and pinch on a picture drawn in `svg`, as changes of its view. */
export function useGestures(svg: RefObject<SVGSVGElement | null>, change: Change) {
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  // React listens to wheels passively, which would let a pinch zoom the whole page.
  useEffect(() => {
    const element = svg.current;
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = fractionOf(element, event);
      change((view) => zoomBy(view, Math.exp(-event.deltaY / 150), at));
    };
    element?.addEventListener('wheel', zoom, { passive: false });
    return () => element?.removeEventListener('wheel', zoom);
  }, [svg, change]);

  return {
    onKeyDown(event: KeyboardEvent) {
      const act = KEYS[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      change(act);
    },
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove(event: PointerEvent) {
      const from = drag.current;
      if (from === null) return;
      const distance = Math.hypot(event.clientX - from.x, event.clientY - from.y);
      if (!from.moved && distance < CLICK_SLACK_PX) return;
      if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
      const here = fractionOf(svg.current, event);
      const before = fractionOf(svg.current, { clientX: from.x, clientY: from.y });
      change((view) => moveBy(view, before.x - here.x, before.y - here.y));
      drag.current = { x: event.clientX, y: event.clientY, moved: true };
    },
    onPointerUp(event: PointerEvent) {
      const from = drag.current;
      drag.current = null;
      if (from === null || from.moved) return;
      const at = fractionOf(svg.current, event);
      change((view) => (view.zoom > 1 ? { ...WHOLE, turns: view.turns } : zoomBy(view, CLICK_ZOOM, at)));
    },
    onPointerCancel() {
      drag.current = null;
    },
  };
}

/** Where on the shown part of the picture a pointer is, in fractions of the view box. */
function fractionOf(svg: SVGSVGElement | null, pointer: { clientX: number; clientY: number }) {
  const matrix = svg?.getScreenCTM();
  if (!svg || !matrix) return { x: 0.5, y: 0.5 };
  const { x, y, width, height } = svg.viewBox.baseVal;
  const point = new DOMPoint(pointer.clientX, pointer.clientY).matrixTransform(matrix.inverse());
  return { x: (point.x - x) / width, y: (point.y - y) / height };
}
