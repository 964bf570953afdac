import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyReport } from '@rectoverso/core/node';
import { fixtures } from '@rectoverso/fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTrials } from './loadTrials.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rectoverso-trials-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, ...lines: object[]) => {
  const file = join(folder, name);
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
};
const report = emptyReport([]);
const inForce = 'standard';

describe('loadTrials', () => {
  it('takes reports as they are, from one file or a folder of them', async () => {
    const file = await write(
      'a.jsonl',
      { file: 'one.jpg', ...report },
      { file: 'two.jpg', today: '2026-11-24', ...report },
    );
    await writeFile(
      join(folder, 'b.json'),
      JSON.stringify({ file: 'three.jpg', expectedAdvice: 'accept', ...report }, null, 2),
    );
    expect(await loadTrials(file, { inForce })).toEqual([
      { file: 'one.jpg', report },
      { file: 'two.jpg', report, today: '2026-11-24' },
    ]);
    const all = await loadTrials(folder, { inForce });
    expect(all.map((trial) => trial.file)).toEqual(['one.jpg', 'two.jpg', 'three.jpg']);
    expect(all[2]!.expected).toBe('accept');
  });

  it('checks the specimens of a folder, and keeps their reports to be tried again', async () => {
    const { file, ...truth } = fixtures.emptyTable;
    await copyFile(file, join(folder, 'table.jpg'));
    await write('truth.jsonl', { ...truth, file: 'table.jpg' });
    const keep = join(folder, 'kept.jsonl');
    const [trial] = await loadTrials(folder, { inForce, keep });
    expect(trial).toMatchObject({ file: 'table.jpg', today: truth.today, expected: truth.expectedAdvice });
    expect(trial!.report.findings).toContainEqual(
      expect.objectContaining({ code: 'document.not_found', status: 'fail' }),
    );
    expect(await loadTrials(keep, { inForce })).toEqual([trial]);
  });

  it('says which line is neither a case nor a report', async () => {
    const file = await write('cases.jsonl', { file: 'one.jpg', ...report }, { name: 'no file' });
    await expect(loadTrials(file, { inForce })).rejects.toThrow(/line 2/);
    await expect(loadTrials(await write('empty.jsonl'), { inForce })).rejects.toThrow(/received none/);
    await expect(loadTrials(join(folder, 'none'), { inForce })).rejects.toThrow(/no such file/);
  });
});
