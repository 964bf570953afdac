import type { Timings } from '../contract/report.ts';

/** Adds up the milliseconds spent in each part of the pipeline. */
export class Stopwatch {
  readonly #started = performance.now();
  readonly #spent: Omit<Timings, 'total'> = { decode: 0, locate: 0, mrz: 0, text: 0 };

  /** Runs `work` and counts its time as `part`. */
  async during<T>(part: keyof Omit<Timings, 'total'>, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#spent[part] += performance.now() - started;
    }
  }

  /** ms, rounded to tenths; `total` runs from the start of the stopwatch. */
  timings(): Timings {
    const rounded = Object.entries({ total: performance.now() - this.#started, ...this.#spent }).map(
      ([part, ms]) => [part, Math.round(ms * 10) / 10] as const,
    );
    return Object.fromEntries(rounded) as Timings;
  }
}
