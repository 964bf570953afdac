import { readFile } from 'node:fs/promises';
import type { SideReport } from '@rectoverso/core/contract';
import { openEngine } from '@rectoverso/core/node';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import sharp from 'sharp';
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

  it.each([
    'cni2021RectoScan',
    'cni2021RectoPhoto',
    'cni2021RectoPng',
    'cni2021RectoUsageName',
    'cni1988VersoPhoto',
    'cni1988VersoPage',
  ] as const)('%s: every value that it prints, where no MRZ tells it', (name) => {
    const { fields } = reports.get(name)!;
    for (const [field, value] of Object.entries(fixtures[name].fields)) {
      const read = fields[field as keyof typeof fields];
      expect(read?.source).toBe('print');
      expect(asInMrz(read!.value)).toBe(asInMrz(value));
      expect(read!.region).toHaveLength(4);
    }
  });

  it('tells what is printed beside the MRZ, with its accents', () => {
    const { surname, givenNames } = reports.get('cni1988RectoLongName')!.fields;
    expect(surname!.printed!.value).toMatch(/^BOURGUIGNON.DESCHAMPS.LEROY$/);
    expect(givenNames!.printed!.value).toMatch(/^JEAN.PAUL THÉODORE$/);
  });

  it.each([
    ['cni1988RectoForgedName', 'surname'],
    ['cni1988RectoForgedBirth', 'birthDate'],
  ] as const)('%s: the print contradicts the MRZ, and where', (name, member) => {
    const finding = reports.get(name)!.findings.find(({ code }) => code === 'data.print_disagrees')!;
    expect(finding).toMatchObject({ status: 'fail', evidence: { member } });
    const [print, zone] = [finding.region!, finding.secondRegion!].map((region) =>
      Math.max(...region.map(([, y]) => y)),
    );
    expect(print).toBeLessThan(zone!);
  });

  it.each([
    ['drivingLicence', 'driving-licence-fra', 'verso'],
    ['drivingLicenceRecto', 'driving-licence-fra', 'recto'],
    ['foreignCard', 'identity-card', 'verso'],
    ['bankCard', 'bank-card', 'recto'],
    ['bill', 'bill', 'recto'],
  ] as const)('%s: recognised as %s, %s', (name, document, side) => {
    const finding = reports.get(name)!.findings.find(({ code }) => code === 'document.unsupported');
    expect(finding).toMatchObject({ status: 'fail', evidence: { document, side } });
  });

  it.each([
    ['the same file twice', 'cni1988RectoScan', 'cni1988RectoScan', 'attempt.same_file', 'fail'],
    ['the recto as verso', 'cni1988RectoScan', 'cni1988RectoPhoto', 'document.wrong_side', 'fail'],
    ['sides of two kinds', 'cni1988RectoScan', 'cni2021VersoScan', 'data.sides_disagree', 'fail'],
    ['sides of two cards', 'cni1988RectoExtended', 'cni1988VersoScan', 'data.sides_disagree', 'inconclusive'],
    ['sides of two holders', 'cni2021RectoUsageName', 'cni2021VersoScan', 'data.sides_disagree', 'fail'],
    ['the sides of one old card', 'cni1988RectoScan', 'cni1988VersoPhoto', 'data.sides_disagree', 'pass'],
    ['the sides of one new card', 'cni2021RectoPhoto', 'cni2021VersoScan', 'data.sides_disagree', 'pass'],
  ] as const)('%s', async (_, recto, verso, code, status) => {
    const { file, kind, today } = fixtures[verso];
    const declared = { kind: kind!, side: 'verso' } as const;
    const otherSides = [reports.get(recto)!];
    const report = await engine.verifySide({ bytes: await readFile(file), declared, today, otherSides });
    expect(report.findings.find((finding) => finding.code === code)?.status).toBe(status);
  });

  it('refuses a picture with another document beside, and says which', async () => {
    const picture = (name: FixtureName) => sharp(fixtures[name].file).resize({ width: 800 }).toBuffer();
    const table = sharp({ create: { width: 1900, height: 900, channels: 3, background: '#6b4a30' } });
    const bytes = await table
      .composite([
        { input: await picture('cni2021VersoScan'), left: 100, top: 150 },
        { input: await picture('passportScan'), left: 1000, top: 130 },
      ])
      .jpeg()
      .toBuffer();
    const report = await engine.verifySide({ bytes, declared: { kind: 'passport-fra', side: 'recto' } });
    const others = report.findings.filter(({ code }) => code === 'document.multiple');
    expect(others).toMatchObject([{ status: 'fail', evidence: { document: 'cni-2021' } }]);
    const [first, , third] = others[0]!.region!;
    for (const [x, y] of [first!, third!]) expect([x < 950, y > 100]).toEqual([true, true]);
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

/** Accents, hyphens and the letters that look like digits in print set aside. */
function asInMrz(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/-/g, ' ');
  return /\d/.test(plain) ? plain.replace(/I/g, '1').replace(/O/g, '0') : plain;
}
