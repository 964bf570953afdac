/** Sums over the pixels of one connected part: enough for its place, direction and extent. */
export interface Moments {
  /** Pixels. */
  area: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

export interface Components {
  moments: Moments[];
  /** Clears the pixels of every component that `keep` turns down. */
  clear(keep: (moments: Moments) => boolean): void;
}

/**
 * The parts of a mask that hang together (8-connected): pixels in a row are taken as one stretch, and stretches that
 * touch those of the row above are joined.
 */
export function components(mask: Uint8Array, width: number, height: number): Components {
  /** Row, first and last column of each stretch. */
  const stretches: number[] = [];
  const parent: number[] = [];
  let above = 0;
  for (let y = 0; y < height; y++) {
    const start = parent.length;
    let touching = above;
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue;
      const from = x;
      while (x + 1 < width && mask[y * width + x + 1] !== 0) x++;
      const own = parent.length;
      parent.push(own);
      stretches.push(y, from, x);
      while (touching < start && stretches[touching * 3 + 2]! < from - 1) touching++;
      for (let up = touching; up < start && stretches[up * 3 + 1]! <= x + 1; up++) join(parent, own, up);
    }
    above = start;
  }

  const index = new Int32Array(parent.length);
  const moments: Moments[] = [];
  for (let stretch = 0; stretch < parent.length; stretch++) {
    const root = rootOf(parent, stretch);
    if (root === stretch) index[stretch] = moments.push({ area: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }) - 1;
    else index[stretch] = index[root]!;
    const [y, from, to] = [stretches[stretch * 3]!, stretches[stretch * 3 + 1]!, stretches[stretch * 3 + 2]!];
    addStretch(moments[index[stretch]!]!, y, from, to);
  }

  return {
    moments,
    clear(keep) {
      const kept = moments.map(keep);
      for (let stretch = 0; stretch < parent.length; stretch++) {
        if (kept[index[stretch]!]) continue;
        const row = stretches[stretch * 3]! * width;
        mask.fill(0, row + stretches[stretch * 3 + 1]!, row + stretches[stretch * 3 + 2]! + 1);
      }
    },
  };
}

function rootOf(parent: number[], label: number): number {
  let at = label;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

/** The smaller root wins, so that a root always comes before what hangs on it. */
function join(parent: number[], a: number, b: number): void {
  const p = rootOf(parent, a);
  const q = rootOf(parent, b);
  if (p < q) parent[q] = p;
  else parent[p] = q;
}

function addStretch(sums: Moments, y: number, from: number, to: number): void {
  const n = to - from + 1;
  const x = ((from + to) * n) / 2;
  const below = ((from - 1) * from * (2 * from - 1)) / 6;
  sums.area += n;
  sums.x += x;
  sums.y += y * n;
  sums.xx += (to * (to + 1) * (2 * to + 1)) / 6 - below;
  sums.xy += x * y;
  sums.yy += y * y * n;
}
