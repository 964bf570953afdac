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
  const { rows, from, to, parent } = stretchesOf(mask, width, height);
  const index = new Int32Array(parent.length);
  const moments: Moments[] = [];
  for (let stretch = 0; stretch < parent.length; stretch++) {
    const root = rootOf(parent, stretch);
    if (root === stretch) index[stretch] = moments.push({ area: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }) - 1;
    else index[stretch] = index[root]!;
    addStretch(moments[index[stretch]!]!, rows[stretch]!, from[stretch]!, to[stretch]!);
  }

  return {
    moments,
    clear(keep) {
      const kept = moments.map(keep);
      for (let stretch = 0; stretch < parent.length; stretch++) {
        if (kept[index[stretch]!]) continue;
        const row = rows[stretch]! * width;
        mask.fill(0, row + from[stretch]!, row + to[stretch]! + 1);
      }
    },
  };
}

/** Stretches of set pixels, row after row: where each lies, first and last column, and one that it hangs on. */
interface Stretches {
  rows: Int32Array;
  from: Int32Array;
  to: Int32Array;
  parent: Int32Array;
}

function stretchesOf(mask: Uint8Array, width: number, height: number): Stretches {
  const count = countStretches(mask, width, height);
  const rows = new Int32Array(count);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const parent = new Int32Array(count);
  let own = 0;
  let above = 0;
  for (let y = 0; y < height; y++) {
    const start = own;
    const end = (y + 1) * width;
    let touching = above;
    for (let i = y * width; i < end; i++) {
      if (mask[i] === 0) continue;
      const left = i - y * width;
      while (i + 1 < end && mask[i + 1] !== 0) i++;
      const right = i - y * width;
      rows[own] = y;
      from[own] = left;
      to[own] = right;
      parent[own] = own;
      while (touching < start && to[touching]! < left - 1) touching++;
      for (let up = touching; up < start && from[up]! <= right + 1; up++) join(parent, own, up);
      own++;
    }
    above = start;
  }
  return { rows, from, to, parent };
}

function countStretches(mask: Uint8Array, width: number, height: number): number {
  let count = 0;
  for (let y = 0; y < height; y++) {
    let before = 0;
    for (let i = y * width; i < (y + 1) * width; i++) {
      const value = mask[i]!;
      if (value !== 0 && before === 0) count++;
      before = value;
    }
  }
  return count;
}

function rootOf(parent: Int32Array, label: number): number {
  let at = label;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

/** The smaller root wins, so that a root always comes before what hangs on it. */
function join(parent: Int32Array, a: number, b: number): void {
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
