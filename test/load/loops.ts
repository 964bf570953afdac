import { setTimeout as sleep } from 'node:timers/promises';

/** How requests ended, and how long those that were answered well took, ms. */
export interface Outcomes {
  ms: number[];
  /** Answers by status; 0 for none at all. */
  statuses: Map<number, number>;
  /** From the first request to the last answer, s. */
  seconds: number;
}

/** Keeps `atOnce` requests under way until `total` were made. `ask` gives the status of its answer. */
export async function closedLoop(
  total: number,
  atOnce: number,
  ask: (index: number) => Promise<number>,
): Promise<Outcomes> {
  const outcomes = begin();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < total) await time(outcomes, next++, ask);
    }),
  );
  return end(outcomes);
}

/** Makes `perSecond` requests a second for `seconds`, whether or not earlier ones were answered. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  ask: (index: number) => Promise<number>,
): Promise<Outcomes> {
  const outcomes = begin();
  const under: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = outcomes.start + (index * 1000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    under.push(time(outcomes, index, ask));
  }
  await Promise.all(under);
  return end(outcomes);
}

function begin(): Omit<Outcomes, 'seconds'> & { start: number } {
  return { ms: [], statuses: new Map(), start: performance.now() };
}

function end({ start, ...outcomes }: ReturnType<typeof begin>): Outcomes {
  return { ...outcomes, seconds: (performance.now() - start) / 1000 };
}

async function time(
  outcomes: ReturnType<typeof begin>,
  index: number,
  ask: (index: number) => Promise<number>,
): Promise<void> {
  const start = performance.now();
  const status = await ask(index).catch(() => 0);
  outcomes.statuses.set(status, (outcomes.statuses.get(status) ?? 0) + 1);
  if (status >= 200 && status < 300) outcomes.ms.push(performance.now() - start);
}

/** `400 × 202, 3 × 503`. */
export function listStatuses({ statuses }: Outcomes): string {
  return [...statuses].map(([status, count]) => `${count} × ${status === 0 ? 'no answer' : status}`).join(', ');
}
