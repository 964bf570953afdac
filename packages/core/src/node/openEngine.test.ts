import { readFile } from 'node:fs/promises';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, describe, expect, it } from 'vitest';
import { IntakeError } from '../intake/capture.ts';
import { openEngine } from './openEngine.ts';

const engine = openEngine({ threads: 1 });
afterAll(() => engine.close());

const bytesOf = (file: string) => readFile(file);

describe('openEngine', () => {
  it('answers one call after the other on the same thread', async () => {
    const bytes = await bytesOf(fixtures.cni1988RectoScan.file);
    const input = { bytes, declared: { kind: 'cni-1988', side: 'recto' }, today: '2026-11-23' } as const;
    const reports = await Promise.all([engine.verifySide(input), engine.verifySide(input)]);
    for (const report of reports) {
      expect(report).toMatchObject({ advice: 'accept', kind: 'cni-1988', side: 'recto' });
      expect(report.mrz?.lines).toEqual(fixtures.cni1988RectoScan.mrz);
    }
    expect(reports[0]!.findings).toEqual(reports[1]!.findings);
  });

  it('reports on a file that cannot be read', async () => {
    const report = await engine.verifySide({ bytes: new Uint8Array() });
    expect(report).toMatchObject({
      advice: 'retake',
      findings: [{ code: 'file.unreadable', status: 'fail', evidence: { reason: 'empty' } }],
    });
  });

  it('lists the pages of a PDF with thumbnails', async () => {
    const bytes = await bytesOf(fixtures.cni1988RectoPdf.file);
    const pages = await engine.listPages(bytes);
    expect(pages).toHaveLength(1);
    expect([...pages[0]!.thumbnail!.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    await expect(engine.listPages(new Uint8Array())).rejects.toBeInstanceOf(IntakeError);
  });

  it('renders the edited picture, and throws where there is none', async () => {
    const bytes = await bytesOf(fixtures.cni1988RectoScan.file);
    const edits = { page: 1, rotation: 90, zoom: 1, crop: null };
    const { jpeg, upright } = await engine.renderPicture({ bytes, edits, longSide: 400 });
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(upright).toEqual({ width: fixtures.cni1988RectoScan.width, height: fixtures.cni1988RectoScan.height });
    await expect(engine.renderPicture({ bytes: new Uint8Array() })).rejects.toBeInstanceOf(IntakeError);
  });

  it('sends to a human what takes too long, never approves it, and goes on', async () => {
    const hasty = openEngine({ threads: 1, limitMs: 1 });
    const bytes = await bytesOf(fixtures.cni1988RectoScan.file);
    for (const report of [await hasty.verifySide({ bytes }), await hasty.verifySide({ bytes })]) {
      expect(report).toMatchObject({
        advice: 'review',
        findings: [{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'timeout' } }],
      });
    }
    await hasty.close();
  });

  it('rejects what was asked of it when it closes', async () => {
    const closing = openEngine({ threads: 1 });
    const answer = closing.verifySide({ bytes: await bytesOf(fixtures.cni1988RectoScan.file) });
    const rejected = expect(answer).rejects.toThrow('closed');
    await closing.close();
    await rejected;
  });
});
