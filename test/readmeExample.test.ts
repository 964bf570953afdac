import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, openCluster } from './cluster/openCluster.ts';
import { temporaryDataFolder } from './e2e/program.ts';

const README = join(import.meta.dirname, '../README.md');
// Inside the repository, where the packages are found.
const OUTPUT = join(import.meta.dirname, 'output');

const data = temporaryDataFolder();
let cluster: Cluster;
beforeAll(async () => {
  cluster = await openCluster(data.path, { apis: 1, workers: 1 });
});
afterAll(async () => {
  await cluster?.stop();
  data.remove();
});

it('the example of the README does what it says, in 20 lines', async () => {
  const blocks = [...(await readFile(README, 'utf8')).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');
  const example = blocks.find((code) => code.includes('followToEnd')) ?? '';
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(20);
  await mkdir(OUTPUT, { recursive: true });
  const file = join(OUTPUT, 'readmeExample.ts');
  await writeFile(file, example);
  const { cni1988RectoScan, cni1988VersoScan } = fixtures;
  const args = [cluster.apiUrls[0]!, cluster.apiKey, cni1988RectoScan.file, cni1988VersoScan.file];
  const run = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await text(run.stdout);
  expect(said).toMatch(/^recto (\d+) of \1$/m);
  expect(said).toMatch(/^verso accept$/m);
  expect(said.trimEnd().split('\n').at(-1)).toBe('approved (a trial)');
});
