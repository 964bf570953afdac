import { randomUUID } from 'node:crypto';
import { printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { decideTogether, signInReviewers } from './decideTogether.ts';
import { type CopiesOutcome, createInCopies, submitInCopies } from './sendCopies.ts';

// One effect of many requests: 50 copies at once of the same request under one key, and 10 reviewers deciding one case at
// once, each a hundred times, against two APIs on one database.
//   npm run load:duplicates -- [ROUNDS]

const ROUNDS = Number(process.argv[2] ?? 100);
const COPIES = 50;
const REVIEWERS = 10;

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 2, workers: 1 });
let wrong = 0;
try {
  const run = randomUUID();
  const created = await times(ROUNDS, (round) => createInCopies(cluster, COPIES, `${run}-${round}`));
  const submitted = await times(ROUNDS, () => submitInCopies(cluster, COPIES));
  const sessions = await signInReviewers(cluster, REVIEWERS);
  const decided = await times(ROUNDS, () => decideTogether(cluster, sessions));
  printTable(
    [`${COPIES} copies at once, ${ROUNDS} rounds`, 'answered alike', 'told to wait', 'wrong answers', 'wrong effects'],
    [copiesRow('a verification opened', created), copiesRow('a capture given', submitted)],
  );
  const odd = decided.filter(({ decisions, won, lost }) => decisions !== 1 || won !== 1 || lost !== REVIEWERS - 1);
  printTable(
    [`${REVIEWERS} reviewers on one case, ${ROUNDS} rounds`, 'decisions', 'rounds that are not one for one'],
    [['', decided.reduce((sum, { decisions }) => sum + decisions, 0), odd.length]],
  );
  wrong += odd.length;
} finally {
  await cluster.stop();
  data.remove();
}
process.exitCode = wrong === 0 ? 0 : 1;

async function times<Value>(count: number, once: (round: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let round = 1; round <= count; round += 1) values.push(await once(round));
  return values;
}

function copiesRow(name: string, outcomes: readonly CopiesOutcome[]): (string | number)[] {
  const sum = (part: keyof CopiesOutcome) => outcomes.reduce((total, outcome) => total + outcome[part], 0);
  wrong += sum('wrongAnswers') + sum('wrongEffects');
  return [name, sum('answered'), sum('toldToWait'), sum('wrongAnswers'), sum('wrongEffects')];
}
