import { Icon, type IconName } from '../page/Icon.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { turnBy, type View, WHOLE, ZOOM_MAX, zoomBy } from './view.ts';

interface PictureToolsProps {
  label: string;
  view: View;
  onChange: (change: (view: View) => View) => void;
}

const BUTTON_ZOOM = 1.6;

/** Buttons for what keys and gestures do on a picture. */
export function PictureTools({ label, view, onChange }: PictureToolsProps) {
  const { texts } = useTexts();
  const tools: { icon: IconName; name: string; act: (view: View) => View; off?: boolean }[] = [
    {
      icon: 'zoomOut',
      name: texts.picture.zoomOut,
      act: (now) => zoomBy(now, 1 / BUTTON_ZOOM),
      off: view.zoom <= 1,
    },
    { icon: 'zoomIn', name: texts.picture.zoomIn, act: (now) => zoomBy(now, BUTTON_ZOOM), off: view.zoom >= ZOOM_MAX },
    { icon: 'turnLeft', name: texts.picture.turnLeft, act: (now) => turnBy(now, -1) },
    { icon: 'turnRight', name: texts.picture.turnRight, act: (now) => turnBy(now, 1) },
    { icon: 'whole', name: texts.picture.whole, act: () => WHOLE },
  ];
  return (
    <div className="tools" role="toolbar" aria-label={label}>
      {tools.map(({ icon, name, act, off = false }) => (
        <button
          key={icon}
          type="button"
          className="tool"
          title={name}
          aria-label={name}
          aria-disabled={off}
          onClick={() => onChange(act)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
