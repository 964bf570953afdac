import { readFile } from 'node:fs/promises';
import { fixtures, seededRandom } from '@rectoverso/fixtures';
import { expect, it } from 'vitest';
import { runKills } from './runKills.ts';

it('keeps its promises while its processes are killed with -9 under traffic', async () => {
  const { ledger, events, broken } = await runKills({
    rounds: 8,
    picture: await readFile(fixtures.emptyTable.file),
    random: seededRandom('kills'),
  });
  expect(broken).toEqual([]);
  expect(ledger.captures.length).toBeGreaterThan(0);
  expect(events).toBeGreaterThan(0);
}, 300_000);
