import { type Homography, invert, project } from '@rectoverso/fixtures';
import type { Picture } from '../picture.ts';

/** Where the samples of a pixel lie in it, px. */
const SAMPLES = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;
/** What lies around the picture: a table of middling grey. */
const AROUND = 118;

/** The picture seen through a map from its px to those of the answer, which is as large as the picture needs. */
export function warp(picture: Picture, map: Homography): Picture {
  const { width, height } = picture;
  const corners = (
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ] as const
  ).map(([x, y]) => project(map, [x, y]));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const size = { width: Math.ceil(Math.max(...xs)) - left, height: Math.ceil(Math.max(...ys)) - top };
  const back = invert(map);
  const data = new Uint8Array(size.width * size.height * 4);
  const sum = new Float64Array(3);
  for (let y = 0, at = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, at += 4) {
      sum.fill(0);
      for (const [dx, dy] of SAMPLES) {
        const [seenX, seenY] = [left + x + dx, top + y + dy];
        const scale = 1 / (back[6] * seenX + back[7] * seenY + back[8]);
        const u = (back[0] * seenX + back[1] * seenY + back[2]) * scale;
        const v = (back[3] * seenX + back[4] * seenY + back[5]) * scale;
        addColour(picture, u - 0.5, v - 0.5, sum);
      }
      for (let channel = 0; channel < 3; channel++) data[at + channel] = Math.round(sum[channel]! / SAMPLES.length);
      data[at + 3] = 255;
    }
  }
  return { name: picture.name, data, ...size };
}

/** Adds the colour of a point, interpolated between four pixels. */
function addColour({ data, width, height }: Picture, x: number, y: number, sum: Float64Array): void {
  if (x <= -0.5 || y <= -0.5 || x >= width - 0.5 || y >= height - 0.5) {
    for (let channel = 0; channel < 3; channel++) sum[channel]! += AROUND;
    return;
  }
  const [u, v] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))];
  const [column, row] = [Math.min(width - 2, Math.floor(u)), Math.min(height - 2, Math.floor(v))];
  const [right, down] = [u - column, v - row];
  const first = (row * width + column) * 4;
  const below = first + width * 4;
  for (let channel = 0; channel < 3; channel++) {
    const upper = data[first + channel]! * (1 - right) + data[first + 4 + channel]! * right;
    const lower = data[below + channel]! * (1 - right) + data[below + 4 + channel]! * right;
    sum[channel]! += upper * (1 - down) + lower * down;
  }
}
