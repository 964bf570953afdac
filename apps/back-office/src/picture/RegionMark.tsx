import type { PlacedRegion } from './placeRegions.ts';
import type { Size } from './view.ts';

interface RegionMarkProps {
  region: PlacedRegion;
  size: Size;
  /** Quarter turns of the picture, undone for the number. */
  turns: number;
  /** Radius of the number's disc, in px of the picture. */
  radius: number;
  selected: boolean;
  onSelect: () => void;
}

/** A finding's outline on the picture with its number; the list of findings says the same in words. */
export function RegionMark({ region, size, turns, radius, selected, onSelect }: RegionMarkProps) {
  const onPicture = ([x, y]: readonly [number, number]) => [(x - 0.5) * size.width, (y - 0.5) * size.height] as const;
  const points = region.points.map((point) => onPicture(point).join(',')).join(' ');
  const [x, y] = onPicture([within(region.topLeft[0]), within(region.topLeft[1])]);
  const kind = region.status === 'fail' ? 'region-wrong' : 'region-doubt';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse to what the list of findings offers
    <g
      className={`region ${kind}${selected ? ' region-selected' : ''}`}
      onClick={(event) => {
        event.stopPropagation();
        onSelect();
      }}
    >
      <polygon points={points} className="region-halo" />
      <polygon points={points} className="region-line" />
      <g
        transform={`translate(${x} ${y}) rotate(${-90 * turns}) translate(${(1 + region.shift * 2.2) * radius} ${-1.2 * radius})`}
      >
        <circle r={radius} className="region-disc" />
        <text fontSize={radius * 1.25} textAnchor="middle" dominantBaseline="central" className="region-number">
          {region.marker}
        </text>
      </g>
    </g>
  );
}

/** Keeps the number on the picture where the region begins outside it. */
function within(fraction: number): number {
  return Math.min(0.97, Math.max(0.03, fraction));
}
