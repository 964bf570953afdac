import { readMrz } from '@rectoverso/mrz-reader';
import type { Reader } from './reader.ts';

/** `@rectoverso/mrz-reader` alone, in this process: pixels in, lines out. */
export function openOurs(): Reader {
  return { read: (picture) => readMrz(picture) };
}
