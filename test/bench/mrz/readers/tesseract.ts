import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cutLine, type GrayImage, locateMrz } from '@rectoverso/mrz-reader';
import sharp from 'sharp';
import { createWorker, OEM, PSM } from 'tesseract.js';
import { sharpOf } from '../picture.ts';
import { pickLines } from './pickLines.ts';
import type { Reader } from './reader.ts';

/** Height of a cut line, px: of 36, 48 and 60, tesseract reads most at this one. */
const LINE_HEIGHT = 36;
/** White around a cut line, px. */
const MARGIN = 12;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';

const require = createRequire(import.meta.url);
const DATA = {
  eng: require.resolve('@tesseract.js-data/eng/package.json'),
  fra: require.resolve('@tesseract.js-data/fra/package.json'),
};
type Language = keyof typeof DATA;

/** tesseract.js on the whole picture; the zone is picked out of its text. */
export async function openTesseract(language: Language): Promise<Reader> {
  const worker = await openWorker(language);
  return {
    async read(picture) {
      const { data } = await worker.recognize(await sharpOf(picture).png({ compressionLevel: 1 }).toBuffer());
      const lines = pickLines(data.text);
      return lines.length > 0 ? { lines } : null;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** tesseract.js on the straight lines that our reader finds and cuts out: a race of recognisers alone. */
export async function openTesseractOnOurLines(language: Language): Promise<Reader> {
  const worker = await openWorker(language);
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, tessedit_char_whitelist: ALPHABET });
  return {
    async read(picture) {
      const [zone] = locateMrz(picture);
      if (!zone) return null;
      const lines: string[] = [];
      for (const line of zone.lines) {
        const { data } = await worker.recognize(await withMargin(cutLine(picture, line, LINE_HEIGHT)));
        lines.push(pickLines(data.text)[0] ?? '');
      }
      return { lines };
    },
    close: async () => void (await worker.terminate()),
  };
}

/** The usual engine with the data that tesseract.js itself would fetch for it, from its npm package. */
async function openWorker(language: Language) {
  const langPath = join(dirname(DATA[language]), '4.0.0_best_int');
  const worker = await createWorker(language, OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true });
  await worker.setParameters({ user_defined_dpi: '300' });
  return worker;
}

function withMargin({ data, width, height }: GrayImage): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#fff' })
    .png()
    .toBuffer();
}
