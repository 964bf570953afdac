import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FAST_SHUTDOWN_MS = 15_000;
const POLL_MS = 50;

/**
 * Ends whatever PostgreSQL still runs on `folder`, left over by a process that was killed, and waits until it is gone;
 * then clears the lock file it may have left. Processes are found by what the kernel says of them (program and working
 * folder), never by a number in a file, which may by now be somebody else's.
 */
export async function stopLeftovers(folder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const postmaster = await postmasterPid(folder);
  const deadline = Date.now() + FAST_SHUTDOWN_MS;
  let asked = false;
  for (;;) {
    const pids = await postgresProcessesIn(folder);
    if (pids.length === 0) break;
    // SIGINT is PostgreSQL's fast shutdown. Without a postmaster its children end by themselves within a second or so.
    if (!asked && postmaster !== null && pids.includes(postmaster)) signal(postmaster, 'SIGINT');
    asked = true;
    if (Date.now() > deadline) for (const pid of pids) signal(pid, 'SIGKILL');
    await sleep(POLL_MS);
  }
  await rm(join(folder, 'postmaster.pid'), { force: true });
}

/** Ids of PostgreSQL's processes that work in `folder`. */
async function postgresProcessesIn(folder: string): Promise<number[]> {
  const place = await realpath(folder);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      try {
        const [cwd, exe] = await Promise.all([readlink(`/proc/${pid}/cwd`), readlink(`/proc/${pid}/exe`)]);
        return cwd === place && basename(exe).startsWith('postgres');
      } catch {
        return false;
      }
    }),
  );
  return pids.filter((_, index) => found[index]).map(Number);
}

async function postmasterPid(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) ? pid : null;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}
