import { gzipSync } from 'node:zlib';
import type { Random } from '@rectoverso/fixtures';
import { badFiles } from '../e2e/badFiles.ts';

/** Beginnings of files of other types, as their formats say, with some bytes after. */
const OTHER_TYPES: Record<string, string | Buffer> = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
  svgWithDeclaration: '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
  mvg: 'push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 "file:///etc/passwd"\npop graphic-context',
  xml: '<?xml version="1.0" encoding="UTF-8"?><a/>',
  html: '<!doctype html><script>alert(1)</script>',
  postscript: '%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n',
  richText: '{\\rtf1\\ansi hello}',
  shell: '#!/bin/sh\nid\n',
  json: '{"type":"picture"}',
  gif: Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(60)]),
  tiffLittle: Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(60)]),
  tiffBig: Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), Buffer.alloc(60)]),
  bmp: Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]),
  icon: Buffer.concat([Buffer.from('00000100', 'hex'), Buffer.alloc(60)]),
  webp: Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(60)]),
  heic: Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(60)]),
  avif: Buffer.concat([Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif', 'latin1'), Buffer.alloc(60)]),
  video: Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), Buffer.alloc(60)]),
  photoshop: Buffer.concat([Buffer.from('8BPS\0\x01', 'latin1'), Buffer.alloc(60)]),
  jpeg2000: Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(60)]),
  jpegXl: Buffer.from('ff0a7f0000000000', 'hex'),
  zip: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(60)]),
  gzip: gzipSync(Buffer.alloc(10_000_000)),
  program: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(60)]),
  windowsProgram: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60)]),
};

/** Shares of a file that are kept. */
const CUTS = [0.001, 0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999];
const BROKEN = 12;

/** Odd files by name, more than sixty: other types, and pictures cut short, broken and wrapped in one another. */
export function buildFiles(jpeg: Buffer, png: Buffer, jpegFile: string, random: Random): [string, Buffer][] {
  const files: [string, Buffer][] = Object.entries(OTHER_TYPES).map(([name, bytes]) => [name, Buffer.from(bytes)]);
  files.push(
    ['one byte', Buffer.from([0xff])],
    ['start of a JPEG alone', Buffer.from('ffd8ff', 'hex')],
    ['start and end of a JPEG', Buffer.from('ffd8ffd9', 'hex')],
    ['zeros', Buffer.alloc(100_000)],
    ['a page behind the header of a JPEG', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), badFiles.wrongType()])],
    ['a PNG in a JPEG', Buffer.concat([jpeg.subarray(0, 20), png])],
    ['a PDF header before a JPEG', Buffer.concat([Buffer.from('%PDF-1.7\n'), jpeg])],
    ['60 million pixels', badFiles.tooManyPixels()],
    ['encrypted', badFiles.encrypted()],
    ['cut in the middle', badFiles.truncated(jpegFile)],
  );
  for (const share of CUTS) {
    files.push([`JPEG, first ${share}`, jpeg.subarray(0, Math.ceil(jpeg.length * share))]);
    files.push([`PNG, first ${share}`, png.subarray(0, Math.ceil(png.length * share))]);
  }
  for (let index = 1; index <= BROKEN; index += 1) {
    files.push([`broken JPEG ${index}`, breakBytes(jpeg, random)]);
    files.push([`broken PNG ${index}`, breakBytes(png, random)]);
  }
  return files;
}

/** Changes a few bytes, more of them near the beginning, where the headers are. */
function breakBytes(bytes: Buffer, random: Random): Buffer {
  const broken = Buffer.from(bytes);
  for (let times = 0; times < 20; times += 1) {
    broken[Math.floor(bytes.length * random.next() ** 4)] = random.integer(0, 255);
  }
  return broken;
}
