import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const START = fileURLToPath(new URL('./start.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'rectoverso-start-'));
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await Promise.all(started.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  await rm(folder, { recursive: true });
});

/** Runs `start.ts` on the test's folder until it is ready or ends, and gives what it said. */
async function start(): Promise<{ child: ChildProcess; words: string; apiUrl: string }> {
  const { PORT: _port, DATABASE_URL: _url, npm_lifecycle_event: _npm, ...env } = process.env;
  const child = spawn(process.execPath, [START], {
    env: { ...env, RECTOVERSO_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += chunk));
  const ended = once(child, 'exit');
  while (!/Ctrl-C/.test(words) && child.exitCode === null) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return { child, words, apiUrl: /API +(\S+)\/docs/.exec(words)?.[1] ?? '' };
}

async function create(apiUrl: string): Promise<{ id: string; token: string }> {
  const { apiKey } = JSON.parse(await readFile(join(folder, 'development.json'), 'utf8'));
  const answer = await fetch(`${apiUrl}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ kind: 'cni-1988' }),
  });
  const { verification, token } = (await answer.json()) as { verification: { id: string }; token: string };
  return { id: verification.id, token };
}

async function read(apiUrl: string, { id, token }: { id: string; token: string }): Promise<number> {
  // Connections kept open to a server that died since would fail.
  const headers = { authorization: `Bearer ${token}`, connection: 'close' };
  return (await fetch(`${apiUrl}/v1/verifications/${id}`, { headers })).status;
}

/** Whether a process does anything yet: one that has ended may wait for its parent to take notice. */
async function isRunning(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return state !== null && !/\) [ZX] /.test(state);
}

it('keeps what it took through a death of everything, one at a time on a folder, and ends cleanly', async () => {
  const first = await start();
  expect(first.words).toContain('Ready');
  const verification = await create(first.apiUrl);

  const second = await start();
  expect(second.child.exitCode).toBe(1);
  expect(second.words).toContain('already runs on the folder');

  // The database is left running, with nobody to own it.
  const postmaster = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(await isRunning(postmaster)).toBe(true);

  const third = await start();
  expect(third.words).toContain('Ready');
  expect(await isRunning(postmaster)).toBe(false);
  expect(await read(third.apiUrl, verification)).toBe(200);

  const now = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(now, 'SIGKILL');
  const answers: number[] = [];
  while (answers.at(-1) !== 200) answers.push(await read(third.apiUrl, verification));
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);

  third.child.kill('SIGTERM');
  expect(await once(third.child, 'exit')).toEqual([0, null]);
  await expect(fetch(third.apiUrl)).rejects.toThrow();
}, 180_000);
