import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fixtures, seededRandom } from '@rectoverso/fixtures';
import { printTable } from '../bench/table.ts';
import { runKills } from './runKills.ts';

// kill -9 of API, worker, decoder and database at random moments under traffic, and what is left of the promises.
//   npm run faults:kills -- --rounds 150 --seed 1

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '150' }, seed: { type: 'string', default: '1' } },
});

const { ledger, kills, restMs, events, broken } = await runKills({
  rounds: Number(values.rounds),
  picture: await readFile(fixtures.emptyTable.file),
  random: seededRandom(values.seed),
  onRound: (round, victim, { captures, decisions }) =>
    process.stderr.write(`${round}: ${victim}; ${captures.length} captures, ${decisions.length} decisions\n`),
});

printTable(
  ['what', 'figure'],
  [
    [
      'kills',
      Object.entries(kills)
        .map(([victim, count]) => `${victim} ${count}`)
        .join(', '),
    ],
    ['verifications opened', ledger.verifications.length],
    ['captures acknowledged', ledger.captures.length],
    ['webhooks delivered, repeated ones too', events],
    ['decisions acknowledged', ledger.decisions.length],
    ['requests that ended without an answer', ledger.unanswered],
    ['at rest after the last kill, s', Math.round(restMs / 1000)],
    ['promises broken', broken.length],
  ],
);
for (const line of broken) console.log(line);
process.exit(broken.length === 0 ? 0 : 1);
