import { type PointerEvent, useEffect, useRef } from 'react';
import Cropper from 'react-easy-crop';
import type { Picture } from '../preview/preview.ts';
import { useTexts } from '../react/texts.tsx';
import { type EditorState, settle } from './editorState.ts';
import { type Size, stageLayout } from './stageLayout.ts';
import { useElementSize } from './useElementSize.ts';

interface Props {
  picture: Picture;
  state: EditorState;
  onChange: (state: EditorState) => void;
}

/** How far an arrow key moves the picture, CSS px. */
const KEYBOARD_STEP_PX = 10;
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

/** The picture under its frame. Everything that fingers and mouse do here, the controls beside it do too. */
export function Stage({ picture, state, onChange }: Props) {
  const { say } = useTexts();
  const stage = useRef<HTMLDivElement>(null);
  const size = useElementSize(stage);
  // react-easy-crop also reports positions that it works out for itself after a resize: only the holder's count.
  const touched = useRef(false);
  useZoomByPinch(stage, (factor) => onChange(settle({ ...state, zoom: state.zoom * factor })));

  const layout = size && stageLayout(state, picture, size);
  return (
    <div ref={stage} className="rv-stage">
      {layout && (
        <>
          <Cropper
            image={picture.url}
            rotation={layout.rotation}
            zoom={layout.zoom}
            minZoom={layout.minZoom}
            maxZoom={layout.maxZoom}
            crop={layout.crop}
            cropSize={layout.cropSize}
            aspect={sizeKey(layout.cropSize)}
            showGrid={false}
            zoomWithScroll={false}
            keyboardStep={KEYBOARD_STEP_PX}
            disableAutomaticStylesInjection
            classes={{ cropAreaClassName: 'rv-frame' }}
            cropperProps={{ role: 'group', 'aria-label': say('edit.stage') }}
            onInteractionStart={() => {
              touched.current = true;
            }}
            onInteractionEnd={() => {
              touched.current = false;
            }}
            onCropChange={({ x, y }) => {
              if (!touched.current) return;
              const centre = { x: 0.5 - x / layout.shown.width, y: 0.5 - y / layout.shown.height };
              onChange(settle({ ...state, centre }));
            }}
            onZoomChange={(zoom) => onChange(settle({ ...state, zoom: zoom / layout.minZoom }))}
          />
          <div className="rv-handles" style={layout.cropSize} aria-hidden="true">
            {CORNERS.map((corner) => (
              <span
                key={corner}
                className="rv-handle"
                data-corner={corner}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={(event) => {
                  if (event.currentTarget.hasPointerCapture(event.pointerId)) {
                    onChange(settle({ ...state, frame: frameReaching(event, stage.current, state, layout.cropSize) }));
                  }
                }}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/**
 * react-easy-crop overlooks a new `cropSize` that comes with a new zoom, but never a new `aspect`, which it does not use
 * beside a `cropSize`: a number that changes with the size makes it look.
 */
function sizeKey({ width, height }: Size): number {
  return width + 1e4 * height;
}

/** The frame, centred on the stage, whose corner lies under the pointer. */
function frameReaching(
  { clientX, clientY }: PointerEvent,
  stage: HTMLElement | null,
  { frame }: EditorState,
  shown: Size,
): EditorState['frame'] {
  if (!stage) return frame;
  const { left, top, width, height } = stage.getBoundingClientRect();
  return {
    width: (frame.width * 2 * Math.abs(clientX - left - width / 2)) / shown.width,
    height: (frame.height * 2 * Math.abs(clientY - top - height / 2)) / shown.height,
  };
}

/** A pinch on a trackpad reaches pages as a wheel with the control key; the wheel alone keeps scrolling the page. */
function useZoomByPinch(stage: { current: HTMLElement | null }, zoomBy: (factor: number) => void): void {
  const latest = useRef(zoomBy);
  latest.current = zoomBy;
  useEffect(() => {
    const element = stage.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(Math.exp(-event.deltaY / 100));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [stage]);
}
