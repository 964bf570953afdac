// src/kernel/correlate.ts says what it computes. Eight pixels at a time; `cell` is room for one cell of 16-bit integers.
export function correlate(
  strip: usize,
  stride: usize,
  places: usize,
  count: usize,
  cell: usize,
  rows: usize,
  eighths: usize,
  templates: usize,
  glyphs: usize,
  floor: f64,
  unit: f64,
  output: usize,
): void {
  const size = rows * eighths * 16;
  const pixels = f64(rows * eighths * 8);
  const ones = i16x8.splat(1);
  for (let place: usize = 0; place < count; place++) {
    let from = strip + load<u32>(places + place * 4);
    let to = cell;
    let sums = i32x4.splat(0),
      squares = sums;
    for (let row: usize = 0; row < rows; row++) {
      for (let eighth: usize = 0; eighth < eighths; eighth++) {
        const ink = v128.load8x8_u(from + eighth * 8);
        v128.store(to, ink);
        to += 16;
        sums = i32x4.add(sums, i32x4.dot_i16x8_s(ink, ones));
        squares = i32x4.add(squares, i32x4.dot_i16x8_s(ink, ink));
      }
      from += stride;
    }
    let most = i32.MIN_VALUE;
    let template = templates;
    for (let glyph: usize = 0; glyph < glyphs; glyph++) {
      let a = i32x4.splat(0),
        b = a;
      for (let at: usize = 0; at < size; at += 32) {
        a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(cell + at), v128.load(template + at)));
        b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(cell + at, 16), v128.load(template + at, 16)));
      }
      most = max(most, total(i32x4.add(a, b)));
      template += size;
    }
    const sum = f64(total(sums));
    const spread = sqrt(max(0, f64(total(squares)) - (sum * sum) / pixels));
    store<f32>(output + place * 4, f32((f64(most) * unit) / max(floor, spread)));
  }
}

function total(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
