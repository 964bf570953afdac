// src/image/kernel/sampleRow.ts says what it computes. All four channels of two neighbours at a time.
export function sampleRow(
  pixels: usize,
  width: i32,
  height: i32,
  map: usize,
  v: f64,
  across: i32,
  sums: usize,
  count: i32,
): void {
  const a = load<f64>(map),
    d = load<f64>(map + 24),
    g = load<f64>(map + 48);
  const x0 = load<f64>(map + 8) * v + load<f64>(map + 16);
  const y0 = load<f64>(map + 32) * v + load<f64>(map + 40);
  const w0 = load<f64>(map + 56) * v + load<f64>(map + 64);
  const mostLeft = (width - 1) << 8,
    mostTop = (height - 1) << 8;
  const step = 1.0 / f64(across);
  const stride = (<usize>width) << 2;
  const half = i16x8.splat(128);
  for (let to: i32 = 0; to < count; to++) {
    let sum = v128.load64_zero(sums);
    for (let sample: i32 = 0; sample < across; sample++) {
      const u = f64(to) + (f64(sample) + 0.5) * step;
      const w = 256.0 / (g * u + w0);
      const left = within(<i32>((a * u + x0) * w - 127.5), mostLeft);
      const top = within(<i32>((d * u + y0) * w - 127.5), mostTop);
      const column = within(left >> 8, width - 2);
      const row = within(top >> 8, height - 2);
      const fx = left - (column << 8);
      const fy = top - (row << 8);
      const lowerRight = (fx * fy + 128) >> 8;
      const upperRight = fx - lowerRight;
      const lowerLeft = fy - lowerRight;
      const upperLeft = 256 - fx - lowerLeft;
      const here = pixels + ((<usize>(row * width + column)) << 2);
      const upper = i16x8.mul(v128.load8x8_u(here), weights(upperLeft, upperRight));
      const lower = i16x8.mul(v128.load8x8_u(here + stride), weights(lowerLeft, lowerRight));
      const both = i16x8.add(upper, lower);
      const all = i16x8.add(i16x8.add(both, i64x2.shuffle(both, both, 1, 0)), half);
      sum = i16x8.add(sum, i16x8.shr_u(all, 8));
    }
    v128.store64_lane(sums, sum, 0);
    sums += 8;
  }
}

function weights(left: i32, right: i32): v128 {
  return i64x2.replace_lane(i16x8.splat(<i16>left), 1, <i64>right * 0x0001000100010001);
}

function within(value: i32, most: i32): i32 {
  return value < 0 ? 0 : value > most ? most : value;
}
