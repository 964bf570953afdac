import { spawnSync } from 'node:child_process';

/** Where the system keeps its own programs; nobody's `PATH` decides what isolates a child. */
export const SYSTEM_PATH = '/usr/bin:/bin';

/** Longest that a probe may take; it starts one tiny program. ms */
const PROBE_LIMIT_MS = 2000;

/** No interface but a dead loopback; an ordinary user needs a user namespace of its own to have that. */
const WITHOUT_NETWORK = [['unshare', '--net', '--'], ['unshare', '--user', '--net', '--'], []];

/** Dies with its parent, gains no privilege; root, which alone may give its capabilities up, does. */
const WITHOUT_PRIVILEGES = [
  ['setpriv', '--pdeathsig=KILL', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--'],
  ['setpriv', '--pdeathsig=KILL', '--no-new-privs', '--'],
  [],
];

/** How far the operating system goes along. */
export interface Isolation {
  /** Words to put before a command. */
  prefix: readonly string[];
  network: 'off' | 'on';
}

let found: Isolation | undefined;

/**
 * The strongest isolation this system grants a child that must be able to read `path`, found once by trying; each part
 * is left out where the system has no tool for it or forbids it (a container without user namespaces, say).
 */
export function findIsolation(path: string): Isolation {
  if (found === undefined) {
    const network = WITHOUT_NETWORK.find((words) => works([...words], path)) ?? [];
    const privileges = WITHOUT_PRIVILEGES.find((words) => works([...network, ...words], path)) ?? [];
    found = { prefix: [...network, ...privileges], network: network.length > 0 ? 'off' : 'on' };
  }
  return found;
}

function works(words: string[], path: string): boolean {
  const [command, ...rest] = [...words, 'test', '-r', path];
  return (
    spawnSync(command!, rest, { env: { PATH: SYSTEM_PATH }, stdio: 'ignore', timeout: PROBE_LIMIT_MS }).status === 0
  );
}
