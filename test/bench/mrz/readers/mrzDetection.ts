import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sharpOf } from '../picture.ts';
import type { Reader } from './reader.ts';

const PEERS = join(import.meta.dirname, '../../peers');

/** What we use of `image-js` and `mrz-detection`, which bring no types. */
interface ImageJs {
  Image: new (width: number, height: number, data: Uint8Array, options: { kind: 'RGB' }) => object;
}
interface MrzDetection {
  /** Throws where it finds no zone. */
  getMrz(image: object): object;
  readMrz(zone: object): Promise<{ mrz: string[] }>;
}

/** Whether `npm ci --prefix test/bench/peers` was run. */
export function hasMrzDetection(): boolean {
  return existsSync(join(PEERS, 'node_modules/mrz-detection/package.json'));
}

/** npm's `mrz-detection` (cheminfo), as its own scripts use it: find the zone, cut it out, read it. */
export function openMrzDetection(): Reader {
  const load = createRequire(join(PEERS, 'package.json'));
  const { Image } = load('image-js') as ImageJs;
  const { getMrz, readMrz } = load('mrz-detection') as MrzDetection;
  return {
    async read(picture) {
      const pixels = await sharpOf(picture).removeAlpha().raw().toBuffer();
      const image = new Image(picture.width, picture.height, new Uint8Array(pixels), { kind: 'RGB' });
      try {
        const { mrz } = await readMrz(getMrz(image));
        return { lines: mrz };
      } catch {
        return null;
      }
    },
  };
}
