import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findIsolation, SYSTEM_PATH } from './findIsolation.ts';

/** Heap of the child's JavaScript; pixels lie outside of it. MiB */
const HEAP_MIB = 256;

/**
 * What the kernel holds the child to, come what may of its parent: seconds of processor time, no file written (a
 * decoder's spill, a core dump with somebody's papers in it).
 */
const LIMITS = 'ulimit -t 60; ulimit -c 0; ulimit -f 0; exec "$@"';

const PROGRAM = fileURLToPath(new URL('./child/decodeChild.ts', import.meta.url));

/** The program, and every folder in which Node looks for the decoders: it must see that some do not hold them. */
const READABLE_FOLDERS = [
  fileURLToPath(new URL('../', import.meta.url)),
  ...(createRequire(import.meta.url).resolve.paths('sharp') ?? []).map((folder) => `${folder}/`),
];

/** All the child gets to know of the surroundings. The last two keep the native decoders off the disk and compact. */
const ENVIRONMENT = { PATH: SYSTEM_PATH, LANG: 'C', VIPS_DISC_THRESHOLD: '1g', MALLOC_ARENA_MAX: '2' };

/**
 * Starts a decoder's child, in a process group of its own, waiting for one request on descriptor 0 to answer on 3:
 * without network and privileges where the system allows it, reading nothing but its own program, writing nothing.
 */
export function startDecodeChild(): ChildProcess {
  const { prefix } = findIsolation(PROGRAM);
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${HEAP_MIB}`,
    '--disallow-code-generation-from-strings',
    '--permission',
    '--allow-addons',
    ...READABLE_FOLDERS.map((folder) => `--allow-fs-read=${folder}`),
    PROGRAM,
  ];
  const [command, ...words] = [...prefix, '/bin/sh', '-c', LIMITS, 'sh', ...node];
  return spawn(command!, words, {
    detached: true,
    env: ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  });
}
