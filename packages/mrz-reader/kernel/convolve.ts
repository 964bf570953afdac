// src/kernel/convolve.ts says what it computes.

// Eight output channels of four neighbouring pixels are summed at a time: eight registers of sums, two of weights,
// four of inputs, which fills the sixteen of x86-64. i32x4.dot_i16x8_s takes two input channels a lane.
export function convolve(
  input: usize,
  inputRow: usize,
  inputStep: usize,
  lineStep: usize,
  rows: usize,
  pairs: usize,
  weights: usize,
  scales: usize,
  biases: usize,
  residual: usize,
  residualRow: usize,
  residualScale: f32,
  output: usize,
  outputRow: usize,
  outputStep: usize,
  width: usize,
  height: usize,
  groups: usize,
  last: bool,
): void {
  for (let group: usize = 0; group < groups; group++) {
    const groupWeights = weights + group * rows * pairs * 32;
    for (let y: usize = 0; y < height; y++) {
      for (let x: usize = 0; x < width; x += 4) {
        let a0 = i32x4.splat(0),
          a1 = a0,
          b0 = a0,
          b1 = a0,
          c0 = a0,
          c1 = a0,
          d0 = a0,
          d1 = a0;
        let w = groupWeights;
        let start = input + y * lineStep + x * inputStep;
        for (let row: usize = 0; row < rows; row++) {
          let pa = start,
            pb = pa + inputStep,
            pc = pb + inputStep,
            pd = pc + inputStep;
          const end = pa + pairs * 4;
          while (pa < end) {
            const w0 = v128.load(w),
              w1 = v128.load(w, 16);
            let i = v128.load32_splat(pa);
            a0 = i32x4.add(a0, i32x4.dot_i16x8_s(i, w0));
            a1 = i32x4.add(a1, i32x4.dot_i16x8_s(i, w1));
            i = v128.load32_splat(pb);
            b0 = i32x4.add(b0, i32x4.dot_i16x8_s(i, w0));
            b1 = i32x4.add(b1, i32x4.dot_i16x8_s(i, w1));
            i = v128.load32_splat(pc);
            c0 = i32x4.add(c0, i32x4.dot_i16x8_s(i, w0));
            c1 = i32x4.add(c1, i32x4.dot_i16x8_s(i, w1));
            i = v128.load32_splat(pd);
            d0 = i32x4.add(d0, i32x4.dot_i16x8_s(i, w0));
            d1 = i32x4.add(d1, i32x4.dot_i16x8_s(i, w1));
            w += 32;
            pa += 4;
            pb += 4;
            pc += 4;
            pd += 4;
          }
          start += inputRow;
        }
        const scale = scales + group * 32,
          bias = biases + group * 32;
        let to = output + y * outputRow + x * outputStep;
        if (last) {
          to += group * 32;
          store(to, linear(a0, scale, bias), linear(a1, scale + 16, bias + 16));
          to += outputStep;
          store(to, linear(b0, scale, bias), linear(b1, scale + 16, bias + 16));
          to += outputStep;
          store(to, linear(c0, scale, bias), linear(c1, scale + 16, bias + 16));
          to += outputStep;
          store(to, linear(d0, scale, bias), linear(d1, scale + 16, bias + 16));
        } else {
          to += group * 16;
          let from = residual ? residual + y * residualRow + x * outputStep + group * 16 : 0;
          activate(to, a0, a1, scale, bias, from, residualScale);
          to += outputStep;
          if (from) from += outputStep;
          activate(to, b0, b1, scale, bias, from, residualScale);
          to += outputStep;
          if (from) from += outputStep;
          activate(to, c0, c1, scale, bias, from, residualScale);
          to += outputStep;
          if (from) from += outputStep;
          activate(to, d0, d1, scale, bias, from, residualScale);
        }
      }
    }
  }
}

function linear(sums: v128, scale: usize, bias: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), v128.load(scale)), v128.load(bias));
}

function store(to: usize, low: v128, high: v128): void {
  v128.store(to, low);
  v128.store(to, high, 16);
}

function activate(to: usize, low: v128, high: v128, scale: usize, bias: usize, from: usize, share: f32): void {
  let l = linear(low, scale, bias);
  let h = linear(high, scale + 16, bias + 16);
  if (from) {
    const added = v128.load(from);
    const s = f32x4.splat(share);
    l = f32x4.add(l, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(added)), s));
    h = f32x4.add(h, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(added)), s));
  }
  v128.store(to, i16x8.narrow_i32x4_s(whole(l), whole(h)));
}

function whole(value: v128): v128 {
  const held = f32x4.min(f32x4.max(value, f32x4.splat(0)), f32x4.splat(4095));
  return i32x4.trunc_sat_f32x4_s(f32x4.add(held, f32x4.splat(0.5)));
}
