import { spawn } from 'node:child_process';
import { join } from 'node:path';

const GENERATE = join(import.meta.dirname, '../../../fixtures/generate.ts');

/** Draws a set of documents into a folder, as `npm run fixtures` does. Throws when it fails. */
export function drawSet(folder: string, count: string, seed: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['--out', folder, '--count', count, '--seed', seed];
    const child = spawn(process.execPath, [GENERATE, ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`generate.ts ended with ${code}`))));
  });
}
