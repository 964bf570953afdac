import type { Edits, Point, Region } from '@rectoverso/core/contract';
import { type EditedView, editedView } from './editedView.ts';
import type { Picture } from './preview.ts';

/** A part of the picture to look at, in px of the upright original, and the number it bears. */
interface MarkedRegion {
  number: number;
  region: Region;
}

interface Props {
  picture: Picture;
  edits: Edits;
  regions?: readonly MarkedRegion[];
  /** What the picture is, for those who do not see it. */
  label: string;
}

/** Radius of a number's disc, in parts of the shown picture's longer side. */
const BADGE = 0.032;

/** The picture as it was sent, edits applied, with numbered regions drawn over it. */
export function MarkedPicture({ picture, edits, regions = [], label }: Props) {
  const view = editedView(edits, picture);
  const { x, y, width, height } = view.viewBox;
  const radius = BADGE * Math.max(width, height);
  return (
    <svg className="rv-marked" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <g transform={view.transform}>
        <image href={picture.url} width={picture.width} height={picture.height} />
        {regions.map(({ number, region }) => (
          <polygon key={number} className="rv-region" points={region.map((point) => point.join(',')).join(' ')} />
        ))}
      </g>
      {regions.map(({ number, region }) => {
        const [left, top] = badgePlace(region, view, radius);
        return (
          <g key={number} transform={`translate(${left} ${top}) scale(${radius})`}>
            <circle className="rv-badge" r="1" />
            <text className="rv-badge-number" textAnchor="middle" dy="0.36em">
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** At the region's first corner, but never outside what is shown. */
function badgePlace([corner = [0, 0]]: Region, { viewBox, toView }: EditedView, radius: number): Point {
  const { x, y, width, height } = viewBox;
  const [left, top] = toView(corner);
  return [
    Math.min(Math.max(left, x + radius), x + width - radius),
    Math.min(Math.max(top, y + radius), y + height - radius),
  ];
}
