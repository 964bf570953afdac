import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { descendantsOf, endNow } from '../processes.ts';

const START = join(import.meta.dirname, '../../apps/api/src/start.ts');
const START_LIMIT_MS = 60_000;

/** The whole program, as `npm start` runs it after the build. */
export interface Program {
  renewalUrl: string;
  backOfficeUrl: string;
  apiUrl: string;
  reviewer: { name: string; password: string };
  process: ChildProcess;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** A power cut: SIGKILL to all of its processes at once. */
  kill(): Promise<void>;
}

/** A folder for a program's data, and how to remove it. */
export function temporaryDataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rectoverso-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts the program on free ports with its data in `dataFolder`, and waits until it says that it is ready. `settings`
 * are further variables of its environment, given the address its API will have.
 */
export async function startProgram(
  dataFolder: string,
  settings: (apiUrl: string) => Record<string, string> = () => ({}),
): Promise<Program> {
  const port = await freePort();
  const more = settings(`http://127.0.0.1:${port + 1}`);
  const child = spawn(process.execPath, [START], {
    env: { ...environmentWithoutOurs(), ...more, RECTOVERSO_DATA: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await outputUntil(child, /Ctrl-C/);
  const [, renewalUrl] = /Renewal page\s+(\S+)\//.exec(output) ?? [];
  const [, backOfficeUrl, name, password] = /Back office\s+(\S+)\s+name (\S+), password (\S+)/.exec(output) ?? [];
  const [, apiUrl] = /API\s+(\S+)\/docs/.exec(output) ?? [];
  if (!renewalUrl || !backOfficeUrl || !apiUrl || !name || !password) throw new Error(`Unexpected output: ${output}`);
  return {
    renewalUrl,
    backOfficeUrl,
    apiUrl,
    reviewer: { name, password },
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGINT');
      await once(child, 'exit');
      return child.exitCode;
    },
    async kill() {
      const ended = once(child, 'exit');
      for (const pid of [child.pid!, ...descendantsOf(child.pid!)]) endNow(pid);
      await ended;
    },
  };
}

/** A port that is free together with the next one: programs of tests that run side by side must not meet. */
export async function freePort(): Promise<number> {
  for (;;) {
    const first = await openPort(0);
    const { port } = first.address() as AddressInfo;
    const second = await openPort(port + 1).catch(() => null);
    first.close();
    second?.close();
    if (second) return port;
  }
}

async function openPort(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Settings of whoever runs the tests must not reach the program. */
function environmentWithoutOurs(): NodeJS.ProcessEnv {
  const names = ['PORT', 'DATABASE_URL'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !names.includes(name) && !/^(RECTOVERSO_|VITEST|npm_)/.test(name)),
  );
}

async function outputUntil(child: ChildProcess, mark: RegExp): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Not ready after ${START_LIMIT_MS} ms: ${output}`)),
      START_LIMIT_MS,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!mark.test(output)) return;
      clearTimeout(timer);
      resolve(output);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`Ended with ${code} before it was ready: ${output}`)));
  });
}
