import { DIRECTIONS, type EdgePixels, RADIANS } from './edgePixels.ts';

/** The points with `nx x + ny y = offset`; (nx, ny) has length 1. */
export interface Line {
  nx: number;
  ny: number;
  offset: number;
}

/** Edge pixels within so many px and degrees of a line belong to it. */
const NEAR = 2;
const TURN = 8;

/** The total least squares line through the edge pixels near a line; the line itself where there are none. */
export function fitLine({ x, y, weight, from }: EdgePixels, line: Line): Line {
  const direction = Math.round(Math.atan2(line.ny, line.nx) / RADIANS) + 2 * DIRECTIONS;
  const { nx, ny, offset } = line;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let turn = -TURN; turn <= TURN; turn++) {
    const degree = (direction + turn) % DIRECTIONS;
    for (let index = from[degree]!; index < from[degree + 1]!; index++) {
      const px = x[index]!;
      const py = y[index]!;
      const distance = px * nx + py * ny - offset;
      if (distance > NEAR || distance < -NEAR) continue;
      const w = weight[index]!;
      total += w;
      sumX += w * px;
      sumY += w * py;
      sumXX += w * px * px;
      sumXY += w * px * py;
      sumYY += w * py * py;
    }
  }
  if (total < 3) return line;
  const centreX = sumX / total;
  const centreY = sumY / total;
  const along = Math.atan2(
    2 * (sumXY / total - centreX * centreY),
    sumXX / total - centreX ** 2 - (sumYY / total - centreY ** 2),
  );
  const fitted = { nx: -Math.sin(along / 2), ny: Math.cos(along / 2) };
  return { ...fitted, offset: fitted.nx * centreX + fitted.ny * centreY };
}
