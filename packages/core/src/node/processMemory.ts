/**
 * How a process that runs engines is started, so that memory given up goes back to the system: pictures come and go in
 * pieces of many MB, of which V8's nursery and the allocator of the C library otherwise keep hundreds. `npm run
 * bench:memory` measures it.
 *
 *     spawn(process.execPath, [...PROCESS_MEMORY.args, 'worker.ts'], { env: { ...process.env, ...PROCESS_MEMORY.env } });
 */
export const PROCESS_MEMORY = {
  args: ['--max-semi-space-size=8'],
  env: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: String(1024 ** 2),
    MALLOC_TRIM_THRESHOLD_: String(4 * 1024 ** 2),
  },
} as const;
