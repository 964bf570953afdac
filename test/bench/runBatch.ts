import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SideReport } from '@rectoverso/core/contract';

const CHECK = join(import.meta.dirname, '../../apps/api/src/check.ts');

/** Runs `check --batch` as anybody would, and gives its reports in the order of the cases. Throws when it fails. */
export async function runBatch(cases: readonly { file: string }[]): Promise<(SideReport & { file: string })[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rectoverso-bench-'));
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  try {
    const lines = (await outputOf(CHECK, ['--batch', file])).trim().split('\n');
    if (lines.length !== cases.length) throw new Error(`Expected ${cases.length} reports but received ${lines.length}`);
    return lines.map((line) => JSON.parse(line) as SideReport & { file: string });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`check ended with ${code}`))));
  });
}
