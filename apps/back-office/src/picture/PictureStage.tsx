import { useRef } from 'react';
import type { SideFinding } from '../findings/groupFindings.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { PlacedRegion } from './placeRegions.ts';
import { RegionMark } from './RegionMark.tsx';
import { useGestures } from './useGestures.ts';
import type { Picture } from './usePicture.ts';
import { turnedSize, type View, viewBoxOf } from './view.ts';

interface PictureStageProps {
  picture: Picture;
  /** What the picture is, in words. */
  alternative: string;
  view: View;
  onChange: (change: (view: View) => View) => void;
  regions: readonly PlacedRegion[];
  selected: SideFinding | null;
  onSelect: (finding: SideFinding) => void;
}

/** The radius of a region's number: this share of what the pane shows. */
const DISC_SHARE = 0.028;

/** The picture as `view` shows it, with the findings' regions. It takes the focus, for the keys. */
export function PictureStage(props: PictureStageProps) {
  const { picture, alternative, view, onChange, regions, selected, onSelect } = props;
  const { texts } = useTexts();
  const svg = useRef<SVGSVGElement>(null);
  const gestures = useGestures(svg, onChange);
  const { width, height } = picture.size;
  const turned = turnedSize(picture.size, view.turns);
  const radius = (Math.max(turned.width, turned.height) / view.zoom) * DISC_SHARE;

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a picture that is moved with keys"
    <div
      className={view.zoom > 1 ? 'stage stage-zoomed' : 'stage'}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves under the arrow keys must take the focus
      tabIndex={0}
      aria-label={`${alternative}. ${texts.picture.keys}`}
      {...gestures}
    >
      <svg ref={svg} viewBox={viewBoxOf(view, picture.size)} role="img" aria-label={alternative}>
        <g transform={`rotate(${90 * view.turns})`}>
          <image href={picture.url} x={-width / 2} y={-height / 2} width={width} height={height} />
          {regions.map((region) => (
            <RegionMark
              key={`${region.marker}`}
              region={region}
              size={picture.size}
              turns={view.turns}
              radius={radius}
              selected={region.source === selected}
              onSelect={() => onSelect(region.source)}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}
