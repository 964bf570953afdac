import { rewrapKeys } from '@rectoverso/server';
import { joinForCommand } from './command.ts';

// Wraps every data key with the first of RECTOVERSO_MASTER_KEY's keys, while the service runs. May be interrupted and
// begun again. Ends with 1 as long as a key remains that only another master key opens.

await joinForCommand(async (backend) => {
  const outcomes = await rewrapKeys(backend);
  for (const { table, rewrapped, left, broken } of outcomes) {
    console.log(`${table}: ${rewrapped} wrapped anew, ${left} left`);
    for (const id of broken) console.log(`  does not open with any master key given: ${id}`);
  }
  const left = outcomes.reduce((sum, outcome) => sum + outcome.left, 0);
  if (left > 0) {
    console.log('Keep the old master key. Once every process has the new key first, run this again.');
    process.exitCode = 1;
  } else {
    console.log('Every data key is wrapped by the first master key: the others may be dropped.');
  }
});
