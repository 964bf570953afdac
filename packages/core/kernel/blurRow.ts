// src/image/kernel/blurRow.ts says what it computes. Eight places at a time: up to seven past the last are written.
export function blurRow(from: usize, stride: usize, weights: usize, radius: i32, to: usize, count: i32): void {
  const half = i32x4.splat(1 << 13);
  for (let at: i32 = 0; at < count; at += 8) {
    const here = v128.load(from);
    const middle = i16x8.splat(load<i16>(weights));
    let low = i32x4.add(half, i32x4.extmul_low_i16x8_s(here, middle));
    let high = i32x4.add(half, i32x4.extmul_high_i16x8_s(here, middle));
    let before = from,
      behind = from;
    for (let away: i32 = 1; away <= radius; away++) {
      before -= stride;
      behind += stride;
      const both = i16x8.add(v128.load(before), v128.load(behind));
      const weight = i16x8.splat(load<i16>(weights + ((<usize>away) << 1)));
      low = i32x4.add(low, i32x4.extmul_low_i16x8_s(both, weight));
      high = i32x4.add(high, i32x4.extmul_high_i16x8_s(both, weight));
    }
    v128.store(to, i16x8.narrow_i32x4_s(i32x4.shr_s(low, 14), i32x4.shr_s(high, 14)));
    from += 16;
    to += 16;
  }
}
