import { solveLinear } from './solveLinear.ts';

const ROUNDS = 8;
/** The scale of what is left over: this many times what the best-fitting part of the values stays below. */
const SCALE = 1.5;
const BEST_PART = 0.35;
const SMALLEST_SCALE = 1e-4;

/**
 * Weights of the regressors that explain most of the `values`: least squares, reweighted by the Cauchy function of what
 * is left over, starting from the median, so that a minority that differs does not count. The first regressor is 1.
 * Source: P. Holland, R. Welsch, *Robust regression using iteratively reweighted least-squares*, 1977.
 */
export function fitRobustly(regressors: readonly (readonly number[])[], values: readonly number[]): number[] {
  const size = regressors[0]?.length ?? 1;
  let weights = [quantile(values, 0.5), ...new Array<number>(size - 1).fill(0)];
  for (let round = 0; round < ROUNDS; round++) {
    const left = values.map((value, index) => Math.abs(value - product(weights, regressors[index]!)));
    const scale = Math.max(SMALLEST_SCALE, SCALE * quantile(left, BEST_PART));
    const equations = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
    regressors.forEach((row, index) => {
      const trust = 1 / (1 + (left[index]! / scale) ** 2);
      for (let i = 0; i < size; i++) {
        const equation = equations[i]!;
        const share = trust * row[i]!;
        for (let j = 0; j <= i; j++) equation[j]! += share * row[j]!;
        equation[size]! += share * values[index]!;
      }
    });
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) equations[i]![j] = equations[j]![i]!;
    weights = solveLinear(equations);
  }
  return weights;
}

function product(weights: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * row[index]!;
  return sum;
}

function quantile(values: readonly number[], share: number): number {
  return new Float64Array(values).sort()[Math.floor(share * values.length)] ?? 0;
}
