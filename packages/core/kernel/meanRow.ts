// src/image/kernel/meanRow.ts says what it computes.
export function meanRow(sums: usize, samples: i32, to: usize, count: i32): void {
  const divisor = f32x4.splat(f32(samples));
  const half = f32x4.splat(0.5);
  for (let at: i32 = 0; at < count; at++) {
    const sum = f32x4.convert_i32x4_s(v128.load16x4_u(sums));
    const mean = i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.div(sum, divisor), half));
    const words = i16x8.narrow_i32x4_s(mean, mean);
    v128.store32_lane(to, i8x16.narrow_i16x8_u(words, words), 0);
    sums += 8;
    to += 4;
  }
}
