import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawPage } from '../specimens/drawPage.ts';
import { SPECIMENS } from '../specimens/lines.ts';
import { readAllMrz, readMrz } from './readMrz.ts';
import { readAllMrzAsync, readMrzAsync } from './readMrzAsync.ts';

// A clock that moves 10 ms at every look: after each step the turn is over, however quick the machine.
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
});
afterEach(() => void vi.restoreAllMocks());

describe('readMrzAsync', () => {
  it('answers as readMrz does', async () => {
    for (const lines of [SPECIMENS.FRA36, SPECIMENS.TD3.slice(1), []]) {
      const page = drawPage(lines);
      const atOnce = readMrz(page);
      const inTurns = await readMrzAsync(page);
      expect(inTurns && { ...inTurns, ms: 0 }).toEqual(atOnce && { ...atOnce, ms: 0 });
    }
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    let reading = true;
    const takeTurns = () => {
      if (!reading) return;
      turns++;
      setImmediate(takeTurns);
    };
    setImmediate(takeTurns);
    await readMrzAsync(drawPage(SPECIMENS.TD3));
    reading = false;
    expect(turns).toBeGreaterThan(1);
  });

  it('ends when it is aborted, with the reason given', async () => {
    const page = drawPage(SPECIMENS.TD3);
    await expect(readMrzAsync(page, { signal: AbortSignal.abort('too late') })).rejects.toBe('too late');
    const controller = new AbortController();
    setImmediate(() => controller.abort('enough'));
    await expect(readMrzAsync(page, { signal: controller.signal })).rejects.toBe('enough');
  });

  it('rejects a picture whose pixels do not fit its size', async () => {
    await expect(readMrzAsync({ data: new Uint8Array(5), width: 2, height: 2 })).rejects.toThrow(RangeError);
  });
});

describe('readAllMrzAsync', () => {
  it('answers as readAllMrz does', async () => {
    const page = drawPage(SPECIMENS.TD1);
    const withoutTime = <T extends object>(readings: T[]) => readings.map((reading) => ({ ...reading, ms: 0 }));
    expect(withoutTime(await readAllMrzAsync(page))).toEqual(withoutTime(readAllMrz(page)));
  });
});
