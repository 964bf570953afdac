import { IconButton } from '../react/IconButton.tsx';
import { useTexts } from '../react/texts.tsx';
import { type EditorState, MAX_TILT_DEG, MAX_ZOOM, MIN_FRAME, roomToMove, settle, turnBy } from './editorState.ts';
import { Slider } from './Slider.tsx';
import { type Size, tiltTo } from './stageLayout.ts';

interface Props {
  picture: Size;
  state: EditorState;
  onChange: (state: EditorState) => void;
}

const ZOOM_STEP = 0.05;
const ZOOM_BUTTON_FACTOR = 1.25;
/** How far a button moves the picture, in parts of what the frame shows. */
const MOVE_STEP = 0.1;

/** Every edit by buttons and sliders: nothing needs dragging. */
export function Controls({ picture, state, onChange }: Props) {
  const { say, locale } = useTexts();
  const percent = (value: number) => say('edit.percent', { value: Math.round(100 * value) });
  const change = (part: Partial<EditorState>) => onChange(settle({ ...state, ...part }));
  const room = roomToMove(state);
  const move = (x: number, y: number) =>
    change({
      centre: {
        x: state.centre.x + (x * MOVE_STEP * state.frame.width) / state.zoom,
        y: state.centre.y + (y * MOVE_STEP * state.frame.height) / state.zoom,
      },
    });

  return (
    <div className="rv-controls">
      <Slider
        label={say('edit.zoom')}
        value={state.zoom}
        min={1}
        max={MAX_ZOOM}
        step={ZOOM_STEP}
        valueText={percent(state.zoom)}
        onChange={(zoom) => change({ zoom })}
        before={
          <IconButton
            icon="minus"
            label={say('edit.zoomOut')}
            disabled={state.zoom <= 1}
            onClick={() => change({ zoom: state.zoom / ZOOM_BUTTON_FACTOR })}
          />
        }
        after={
          <IconButton
            icon="plus"
            label={say('edit.zoomIn')}
            disabled={state.zoom >= MAX_ZOOM}
            onClick={() => change({ zoom: state.zoom * ZOOM_BUTTON_FACTOR })}
          />
        }
      />
      <Slider
        label={say('edit.rotation')}
        value={state.tilt}
        min={-MAX_TILT_DEG}
        max={MAX_TILT_DEG}
        step={0.5}
        valueText={say('edit.degrees', { value: new Intl.NumberFormat(locale).format(state.tilt) })}
        onChange={(tilt) => onChange(settle(tiltTo(state, tilt, picture)))}
        before={<IconButton icon="turnLeft" label={say('edit.turnLeft')} onClick={() => onChange(turnBy(state, -1))} />}
        after={<IconButton icon="turnRight" label={say('edit.turnRight')} onClick={() => onChange(turnBy(state, 1))} />}
      />
      <fieldset className="rv-size">
        <legend>{say('edit.size')}</legend>
        <Slider
          label={say('edit.width')}
          value={state.frame.width}
          min={MIN_FRAME}
          max={1}
          step={0.01}
          valueText={percent(state.frame.width)}
          onChange={(width) => change({ frame: { ...state.frame, width } })}
        />
        <Slider
          label={say('edit.height')}
          value={state.frame.height}
          min={MIN_FRAME}
          max={1}
          step={0.01}
          valueText={percent(state.frame.height)}
          onChange={(height) => change({ frame: { ...state.frame, height } })}
        />
      </fieldset>
      <fieldset className="rv-move">
        <legend>{say('edit.move')}</legend>
        <IconButton icon="left" label={say('edit.moveLeft')} disabled={!room.x} onClick={() => move(1, 0)} />
        <IconButton icon="up" label={say('edit.moveUp')} disabled={!room.y} onClick={() => move(0, 1)} />
        <IconButton icon="down" label={say('edit.moveDown')} disabled={!room.y} onClick={() => move(0, -1)} />
        <IconButton icon="right" label={say('edit.moveRight')} disabled={!room.x} onClick={() => move(-1, 0)} />
      </fieldset>
    </div>
  );
}
