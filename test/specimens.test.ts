import { readFile } from 'node:fs/promises';
import type { SideReport } from '@rectoverso/core/contract';
import { openEngine } from '@rectoverso/core/node';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const engine = openEngine();
const names = Object.keys(fixtures) as FixtureName[];
const reports = new Map<FixtureName, SideReport>();

beforeAll(async () => {
  await Promise.all(
    names.map(async (name) => {
      const { file, declared, today } = fixtures[name];
      reports.set(name, await engine.verifySide({ bytes: await readFile(file), declared, today }));
    }),
  );
}, 300_000);
afterAll(() => engine.close());

describe('the report on each committed specimen', () => {
  it.each(names)('%s: the advice, the kind, the side, the MRZ and the validity', (name) => {
    const { expectedAdvice, kind, side, mrz, validity, defects } = fixtures[name];
    const report = reports.get(name)!;
    expect(report.advice).toBe(expectedAdvice);
    if (expectedAdvice !== 'accept') return;
    expect(report).toMatchObject({ kind, side });
    expect(report.mrz?.lines ?? null).toEqual(mrz);
    if (validity?.printedExpiry) expect(report.validity).toEqual(validity);
    expect(report.corners, defects.length === 0 ? 'a good picture shows its corners' : '').not.toBeNull();
  });

  it('reaches every advice', () => {
    const advices = new Set([...reports.values()].map(({ advice }) => advice));
    expect([...advices].sort()).toEqual(['accept', 'expired', 'retake', 'review', 'wrong_document']);
  });

  it('holds no personal value in a finding', () => {
    const { surname, documentNumber } = fixtures.cni1988RectoScan.fields as Record<string, string>;
    const findings = JSON.stringify(reports.get('cni1988RectoScan')!.findings);
    expect(findings).not.toContain(surname);
    expect(findings).not.toContain(documentNumber);
  });
});
