// src/image/kernel/coverRow.ts says what it computes. All four channels at a time, and two pixels where a cell covers them whole.
export function coverRow(pixels: usize, edges: usize, weight: f64, sums: usize, count: i32): void {
  const share = f64x2.splat(weight);
  for (let cell: i32 = 0; cell < count; cell++) {
    const start = load<i32>(edges),
      end = load<i32>(edges, 4);
    const first = start >> 8,
      last = (end - 1) >> 8;
    let sum: v128;
    if (first === last) sum = weighted(pixels + ((<usize>first) << 2), end - start);
    else {
      sum = i32x4.add(
        weighted(pixels + ((<usize>first) << 2), 256 - (start & 255)),
        weighted(pixels + ((<usize>last) << 2), end - (last << 8)),
      );
      let here = pixels + ((<usize>(first + 1)) << 2);
      const until = pixels + ((<usize>last) << 2);
      while (here < until) {
        // So many levels fit into 16 bits.
        const stop = here + 1024 < until ? here + 1024 : until;
        let whole = i16x8.splat(0);
        for (; here + 8 <= stop; here += 8) whole = i16x8.add(whole, v128.load8x8_u(here));
        if (here < stop) {
          whole = i16x8.add(whole, i16x8.extend_low_i8x16_u(v128.load32_zero(here)));
          here += 4;
        }
        const both = i32x4.add(i32x4.extend_low_i16x8_u(whole), i32x4.extend_high_i16x8_u(whole));
        sum = i32x4.add(sum, i32x4.shl(both, 8));
      }
    }
    const low = f64x2.mul(f64x2.convert_low_i32x4_s(sum), share);
    const high = f64x2.mul(f64x2.convert_low_i32x4_s(i64x2.shuffle(sum, sum, 1, 0)), share);
    v128.store(sums, f64x2.add(v128.load(sums), low));
    v128.store(sums, f64x2.add(v128.load(sums, 16), high), 16);
    sums += 32;
    edges += 4;
  }
}

function weighted(pixel: usize, weight: i32): v128 {
  const words = i16x8.extend_low_i8x16_u(v128.load32_zero(pixel));
  return i32x4.mul(i32x4.extend_low_i16x8_u(words), i32x4.splat(weight));
}
