import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ADMISSION_LIMITS, openAdmission } from './admission.ts';
import { createMetrics } from './metrics.ts';

const LIMITS = { ...ADMISSION_LIMITS, receivingBytes: 50 };

/** Keeps the event loop busy, as too much work does. */
function hold(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('turns new work away while the event loop is behind, and takes it again afterwards', async () => {
  const admission = openAdmission(LIMITS, createMetrics(), async () => 0);
  const refused = () => {
    try {
      admission.admit({ addsWork: true });
      return false;
    } catch {
      return true;
    }
  };
  expect(refused()).toBe(false);
  for (let time = 0; time < 20 && !refused(); time += 1) {
    hold(400);
    await sleep(1);
  }
  expect(refused()).toBe(true);
  await expect.poll(refused, { interval: 200, timeout: 20_000 }).toBe(false);
});

it('receives as much at once as there is room for, and a place given back twice counts once', () => {
  const admission = openAdmission(LIMITS, createMetrics(), async () => 0);
  const [first] = [admission.receive(30), admission.receive(20)];
  expect(() => admission.receive(1)).toThrow('busy');
  first!();
  first!();
  expect(() => admission.receive(31)).toThrow('busy');
  admission.receive(30)();
});

it('takes the largest file for one whose size is not told', () => {
  const admission = openAdmission(LIMITS, createMetrics(), async () => 0);
  expect(() => admission.receive(undefined)).toThrow('busy');
});
