// src/kernel/combine.ts says what they compute. Sixteen bytes at a time: up to fifteen bytes past the last are written.
export function lighter(a: usize, b: usize, to: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 16) {
    v128.store(to + i, i8x16.max_u(v128.load(a + i), v128.load(b + i)));
  }
}

export function darker(a: usize, b: usize, to: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 16) {
    v128.store(to + i, i8x16.min_u(v128.load(a + i), v128.load(b + i)));
  }
}

export function between(a: usize, b: usize, to: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 16) {
    v128.store(to + i, i8x16.avgr_u(v128.load(a + i), v128.load(b + i)));
  }
}
