import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** One that lived this long had started well: the next pause is short again. */
const SETTLED_MS = 30_000;
const UP_LIMIT_MS = 60_000;
/** Longer than a process that drains takes: 30 s. */
const STOP_LIMIT_MS = 32_000;
const POLL_MS = 50;

export interface ProgramOptions {
  /** For people: `the API`. */
  name: string;
  /** Arguments of Node: the file to run, and what goes before it. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** What it writes goes here, from the present start on. */
  logFile: string;
  /** True once it does its work; asked again and again. Without it, the program says `ready` itself (`process.send`). */
  isUp?: () => Promise<boolean>;
  /** After a quick death the pause before the next start grows up to this, ms. */
  longestPauseMs?: number;
  /** Told when it has ended without being asked, before it is started again. */
  onDeath(name: string): void;
}

/** A program that is kept running. */
export interface KeptProgram {
  /** Asks it to end (SIGTERM), insists after a while (SIGKILL), and resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a Node program, resolves once it is up, and from then on starts it again whenever it ends. It runs in a session
 * of its own, so that a Ctrl-C at the terminal reaches it only through us, and holds an IPC channel, by which it can
 * notice our death. Rejects, with what it said last, where it does not come up.
 */
export async function keepRunning(options: ProgramOptions): Promise<KeptProgram> {
  const log = await open(options.logFile, 'w', 0o600);
  const stopping = new AbortController();
  let pause = FIRST_PAUSE_MS;
  let child = start();
  try {
    await untilUp(child, options);
  } catch (error) {
    child.kill('SIGKILL');
    await log.close();
    throw error;
  }
  const finished = watch();
  return { stop };

  function start(): ChildProcess {
    return spawn(process.execPath, options.args, {
      detached: true,
      env: options.env,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
    });
  }

  async function watch(): Promise<void> {
    for (;;) {
      const started = Date.now();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (stopping.signal.aborted) break;
      options.onDeath(options.name);
      pause =
        Date.now() - started > SETTLED_MS
          ? FIRST_PAUSE_MS
          : Math.min(pause * 2, options.longestPauseMs ?? LONGEST_PAUSE_MS);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) break;
      child = start();
    }
    await log.close();
  }

  async function stop(): Promise<void> {
    stopping.abort();
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await finished;
    clearTimeout(insist);
  }
}

async function untilUp(child: ChildProcess, { name, isUp, logFile }: ProgramOptions): Promise<void> {
  const deadline = Date.now() + UP_LIMIT_MS;
  let saidReady = false;
  child.once('message', () => {
    saidReady = true;
  });
  for (;;) {
    if (isUp ? await isUp().catch(() => false) : saidReady) return;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > deadline) {
      const words = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-15).join('\n');
      throw new Error(`${name} did not start.\n${words}`);
    }
    await sleep(POLL_MS);
  }
}
