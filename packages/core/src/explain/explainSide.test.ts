import { readFile } from 'node:fs/promises';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, describe, expect, it } from 'vitest';
import { scannedPdf } from '../intake/handmadePdf.ts';
import { openEngine } from '../node/openEngine.ts';

const engine = openEngine({ threads: 1 });
afterAll(() => engine.close());

describe('explainSide', () => {
  it('gives the report, the picture and the straightened card, each with its way from the original', async () => {
    const { file, declared, today, mrz } = fixtures.cni1988RectoPhoto;
    const input = { bytes: await readFile(file), declared, today };
    const { report, picture, cards } = await engine.explainSide(input);
    const { ms: _, ...judged } = await engine.verifySide(input);
    expect(report).toMatchObject(judged);
    expect(report.mrz?.lines).toEqual(mrz);

    const [topLeft, , bottomRight] = report.corners!;
    const { width, height } = cards[0]!.image;
    expect(cards).toHaveLength(1);
    expect(Math.hypot(...cards[0]!.fromUpright(topLeft))).toBeCloseTo(0);
    expect(cards[0]!.fromUpright(bottomRight).map(Math.round)).toEqual([width, height]);
    const onPicture = picture!.fromUpright(bottomRight);
    const scale = picture!.image.width / fixtures.cni1988RectoPhoto.width;
    expect(onPicture[0]).toBeCloseTo(bottomRight[0] * scale);
    expect(onPicture[1]).toBeCloseTo(bottomRight[1] * scale);
  });

  it('tells the zone it found from those it only expects', async () => {
    const { file, declared } = fixtures.cni1988RectoScan;
    const { cards, mrz } = await engine.explainSide({ bytes: await readFile(file), declared });
    expect(mrz?.checkDigits.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(mrz?.fields).toContainEqual({ name: 'birthDate', places: [{ line: 1, start: 27, end: 33 }] });
    const [{ zones, image } = { zones: [], image: { height: 0 } }] = cards;
    expect(zones.filter(({ found }) => found)).toMatchObject([{ content: 'mrz' }]);
    expect(zones.find(({ found }) => found)!.y).toBeGreaterThan(image.height * 0.7);
    expect(zones.some(({ content, found }) => content === 'portrait' && !found)).toBe(true);
  });

  it('splits recto and verso on one page of a PDF', async () => {
    const { file, width, height } = fixtures.cni1988BothSides;
    const page = [(width * 72) / 200, (height * 72) / 200] as const;
    const bytes = scannedPdf(await readFile(file), [width, height], page);
    const { report, cards, pages } = await engine.explainSide({ bytes });
    expect({ pages, side: report.side }).toEqual({ pages: 1, side: 'both' });
    expect(cards.map(({ side }) => side)).toEqual(['recto', 'verso']);
    const [recto, verso] = cards.map(({ corners }) => corners);
    expect(Math.max(...recto!.map(([, y]) => y))).toBeLessThan(Math.min(...verso!.map(([, y]) => y)));
  });

  it('has a report and no picture of a file that gives none', async () => {
    const { report, ...rest } = await engine.explainSide({ bytes: new Uint8Array() });
    expect(report.findings).toMatchObject([{ code: 'file.unreadable', evidence: { reason: 'empty' } }]);
    expect(rest).toEqual({ picture: null, pages: 0, mrz: null, cards: [] });
  });
});
