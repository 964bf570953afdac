import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type Corners, OTHER_DOCUMENTS, type SideReport } from '@rectoverso/core/contract';
import { type Explanation, emptyReport } from '@rectoverso/core/node';
import { describe, expect, it } from 'vitest';
import { drawSheet } from './drawSheet.ts';

/** Colours that nothing on a sheet has. */
const CARD = [255, 0, 255] as const;
const TABLE = [0, 255, 0] as const;
/** The card where a finding tints it. */
const CARD_UNDER_RED = [243, 5, 221] as const;

const LINES = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'];
const CORNERS: Corners = [
  [100, 50],
  [310, 50],
  [310, 198],
  [100, 198],
];

/** A green table with a card of one colour on it. */
function explanation(changes: Partial<SideReport> = {}): Explanation {
  const [[left, top]] = CORNERS;
  return {
    report: { ...emptyReport([]), kind: 'cni-1988', side: 'recto', corners: CORNERS, ...changes },
    picture: { image: plain(400, 300, TABLE), fromUpright: (point) => point },
    pages: 1,
    mrz: {
      fields: [{ name: 'surname', places: [{ line: 0, start: 5, end: 30 }] }],
      checkDigits: [
        { field: 'documentNumber', line: 1, column: 12, expected: '8', found: '8', ok: true },
        { field: 'composite', line: 1, column: 35, expected: '5', found: '6', ok: false },
      ],
    },
    cards: [
      {
        image: plain(420, 296, CARD),
        side: 'recto',
        corners: CORNERS,
        pixelsPerMm: 4,
        zones: [{ content: 'mrz', found: true, x: 20, y: 230, width: 380, height: 52 }],
        fromUpright: ([x, y]) => [(x - left) * 2, (y - top) * 2],
      },
    ],
  };
}

function plain(width: number, height: number, colour: readonly [number, number, number]) {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < data.length; i += 4) data.set([...colour, 255], i);
  return { data, width, height };
}

async function pixelsOf(png: Buffer) {
  const picture = await loadImage(png);
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const isNear = (at: number, colour: readonly number[]) =>
    colour.every((value, channel) => Math.abs(data[at + channel]! - value) < 6);
  return {
    width: picture.width,
    height: picture.height,
    count: (colour: readonly number[]) =>
      data.reduce((sum, _, at) => sum + (at % 4 === 0 && isNear(at, colour) ? 1 : 0), 0),
    at: (x: number, y: number) => [...data.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3)],
  };
}

const asked = { file: 'recto.jpg' };
const sheetOf = (of: Explanation, locale: 'fr' | 'en' = 'fr') => drawSheet(of, asked, locale);

describe('drawSheet', () => {
  it('shows the picture received and, larger, the straightened card', async () => {
    const sheet = await pixelsOf(sheetOf(explanation()));
    expect(sheet.width).toBe(2000);
    expect(sheet.count(CARD)).toBeGreaterThan(500_000);
    expect(sheet.count(TABLE)).toBeGreaterThan(1000);
  });

  it('gives the same bytes for the same report, and other words in another language', () => {
    expect(sheetOf(explanation()).equals(sheetOf(explanation()))).toBe(true);
    expect(sheetOf(explanation()).equals(sheetOf(explanation(), 'en'))).toBe(false);
  });

  it('marks the place of a finding on both pictures', async () => {
    const [, , [right, bottom]] = CORNERS;
    const region = [
      [right - 60, bottom - 60],
      [right - 20, bottom - 60],
      [right - 20, bottom - 20],
      [right - 60, bottom - 20],
    ] as [number, number][];
    const without = explanation({ findings: [{ code: 'image.glare', status: 'fail' }] });
    const marked = explanation({ findings: [{ code: 'image.glare', status: 'fail', region }] });
    const [before, after] = [await pixelsOf(sheetOf(without)), await pixelsOf(sheetOf(marked))];
    expect(before.count(CARD_UNDER_RED)).toBe(0);
    // 40 px of the original are 215 px on the card, and 62 px on the picture received.
    expect(after.count(CARD_UNDER_RED)).toBeGreaterThan(200 ** 2);
  });

  it('marks both places that contradict each other', async () => {
    const [[left, top]] = CORNERS;
    const placeAt = (x: number) =>
      [
        [left + x, top + 40],
        [left + x + 40, top + 40],
        [left + x + 40, top + 80],
        [left + x, top + 80],
      ] as [number, number][];
    const finding = { code: 'data.print_disagrees', status: 'fail', region: placeAt(20) } as const;
    const one = await pixelsOf(sheetOf(explanation({ findings: [finding] })));
    const two = await pixelsOf(sheetOf(explanation({ findings: [{ ...finding, secondRegion: placeAt(120) }] })));
    const marked = one.count(CARD_UNDER_RED);
    expect(marked).toBeGreaterThan(200 ** 2);
    expect(Math.abs(two.count(CARD_UNDER_RED) / marked - 2)).toBeLessThan(0.1);
  });

  it('marks print that was read in the colour of its field', async () => {
    const [region] = [[...CORNERS].map(([x, y]) => [(x + 205) / 2, (y + 124) / 2])] as [Corners];
    const field = { value: 'MARTIN', confidence: 0.9, region } as const;
    const [mrz, print] = (['mrz', 'print'] as const).map((source) =>
      sheetOf(explanation({ fields: { surname: { ...field, source } } })),
    );
    const surnameOnCard = [213, 0, 242];
    expect((await pixelsOf(mrz!)).count(surnameOnCard)).toBe(0);
    expect((await pixelsOf(print!)).count(surnameOnCard)).toBeGreaterThan(100_000);
  });

  it('tells what the evidence knows besides the words of the contract', () => {
    const covered = { code: 'document.covered', status: 'fail' } as const;
    const sheets = ['', 'mrz', 'portrait'].map((hides) =>
      sheetOf(explanation({ findings: [{ ...covered, evidence: { reachMm: 9, hides } }] })).toString('base64'),
    );
    expect(new Set(sheets).size).toBe(3);
  });

  it('names every document that signs may speak for', () => {
    const sign = { sign: 'mrz', seen: 'IT', side: 'recto', weight: 1 } as const;
    const sheets = OTHER_DOCUMENTS.map((kind) =>
      sheetOf(explanation({ signs: [{ ...sign, kind }] })).toString('base64'),
    );
    expect(new Set(sheets).size).toBe(OTHER_DOCUMENTS.length);
  });

  it('spells the zone, and stays in the margins whatever was read', async () => {
    const long = 'W'.repeat(60);
    const fields: SideReport['fields'] = { surname: { value: long, source: 'mrz', confidence: 0.5 } };
    const mrz: SideReport['mrz'] = { format: 'FRA36', lines: LINES, repairs: [] };
    const [without, spelt] = [explanation(), explanation({ fields, mrz })].map((one) => sheetOf(one));
    const sheet = await pixelsOf(spelt!);
    expect(sheet.height).toBeGreaterThan((await pixelsOf(without!)).height + 300);
    // The check digit that holds in green, the one that does not in red.
    for (const colour of [
      [23, 101, 63],
      [173, 35, 27],
    ])
      expect(sheet.count(colour)).toBeGreaterThan(800);
    const ground = sheet.at(1, sheet.height - 1);
    const [first] = [sheet.height * 0.4].map(Math.round);
    for (let y = first!; y < sheet.height; y += 1) expect(sheet.at(1960, y)).toEqual(ground);
  });

  it('says why, where a file gave no picture', async () => {
    const report = emptyReport([{ code: 'file.encrypted', status: 'fail' }]);
    const sheet = await pixelsOf(sheetOf({ report, picture: null, pages: 0, mrz: null, cards: [] }));
    expect(sheet.count(CARD) + sheet.count(TABLE)).toBe(0);
    const other = emptyReport([{ code: 'file.unreadable', status: 'fail', evidence: { reason: 'truncated' } }]);
    expect(
      sheetOf({ report, picture: null, pages: 0, mrz: null, cards: [] }).equals(
        sheetOf({ report: other, picture: null, pages: 0, mrz: null, cards: [] }),
      ),
    ).toBe(false);
  });

  it('shows the pages of a file that has several', async () => {
    const page = createCanvas(20, 30);
    page.getContext('2d').fillStyle = '#0000ff';
    page.getContext('2d').fillRect(0, 0, 20, 30);
    const picture = await loadImage(page.toBuffer('image/png'));
    const pages = [
      { proportions: 20 / 30, picture },
      { proportions: 20 / 30, picture: null },
    ];
    const sheet = await pixelsOf(drawSheet(explanation(), asked, 'fr', pages));
    expect(sheet.count([0, 0, 255])).toBeGreaterThan(15_000);
    expect(sheet.count([0, 0, 255])).toBeLessThan(30_000);
  });
});
