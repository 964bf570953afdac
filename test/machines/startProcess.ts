import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';

/** A Node program in a process of its own. */
export interface Running {
  /** Resident memory, MB. */
  residentMb(): Promise<number>;
  /** SIGTERM, and how long it took to end with which code. */
  drain(): Promise<{ code: number | null; ms: number }>;
  /** SIGKILL: as if its machine had lost power. */
  kill(): Promise<void>;
}

/** Starts `node args…` with nothing of our surroundings but `env`, and resolves once it says `ready`. */
export async function startProcess(args: string[], env: Record<string, string>, logFile: string): Promise<Running> {
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const ready = once(child, 'message').then(() => true);
  const ended = once(child, 'exit').then(() => false);
  if (!(await Promise.race([ready, ended]))) throw new Error(`expected ${args.at(-1)} to start; see ${logFile}`);
  return {
    async residentMb() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
    },
    async drain() {
      const start = performance.now();
      await end(child, 'SIGTERM');
      return { code: child.exitCode, ms: performance.now() - start };
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
