import { commandOf, descendantsOf } from '../processes.ts';

/** What can be killed, by how its command line reads. */
export const VICTIMS = {
  api: /apps\/api\/src\/main\.ts/,
  worker: /apps\/api\/src\/worker\.ts/,
  decoder: /decodeChild/,
  database: /postgres -D|bin\/postgres /,
} as const;
export type Victim = keyof typeof VICTIMS;

/** Processes of that kind below this one, in no order. */
export function processesOf(victim: Victim): number[] {
  return descendantsOf(process.pid).filter((pid) => VICTIMS[victim].test(commandOf(pid)));
}
