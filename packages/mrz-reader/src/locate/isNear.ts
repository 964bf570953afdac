import type { TextLine } from '../lines/joinRuns.ts';

/** Lines of one zone stand within so many character heights of each other. */
const MOST_HEIGHTS = 9;
/** … and are parallel up to this cosine. */
const LEAST_COSINE = 0.98;

/** Whether two lines of text may belong to one zone. */
export function isNear(line: TextLine, other: TextLine): boolean {
  const [dx, dy] = line.direction;
  const [x, y] = [other.centre[0] - line.centre[0], other.centre[1] - line.centre[1]];
  const height = Math.max(line.height, other.height);
  return (
    Math.abs(dx * other.direction[0] + dy * other.direction[1]) > LEAST_COSINE &&
    height < 2 * Math.min(line.height, other.height) &&
    Math.abs(y * dx - x * dy) < MOST_HEIGHTS * height &&
    Math.abs(x * dx + y * dy) < line.length
  );
}
