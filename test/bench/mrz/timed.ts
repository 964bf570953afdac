export interface Timed<Result> {
  result: Result;
  /** Processor time of the whole process, all its threads. */
  processorMs: number;
  wallMs: number;
}

/** Does the work and says what it took. Nothing else may run in the process meanwhile. */
export async function timed<Result>(work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, processorMs: (user + system) / 1000, wallMs: performance.now() - started };
}
