import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PhotoTruth } from '@rectoverso/fixtures';
import { BANDS } from './mrz/bands.ts';
import { drawnSet } from './mrz/drawnSet.ts';
import { type PhotoRead, readPhoto, type ZoneRead } from './mrz/readZones.ts';
import { sameLines } from './mrz/verdict.ts';
import { medianAndP95, printTable } from './table.ts';

// The reader on drawn photos, by bands of difficulty:
//
//     npm run fixtures -- --out SET --set mrz|mrz-hard|no-mrz --count N --seed S
//     npm run bench:mrz-drawn -- SET… [--wrong]
//
// One zone of a photo is read by `readMrz`, several by `readAllMrz`. --wrong lists each miss and each false find.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean', default: false } },
});
if (positionals.length === 0) throw new Error('Expected folders made by `npm run fixtures -- --set …`');

for (const folder of positionals) {
  const photos = drawnSet(resolve(folder));
  await readPhoto(photos[0]!);
  const reads: PhotoRead[] = [];
  for (const photo of photos) reads.push(await readPhoto(photo));
  console.log(`## ${folder}\n`);
  printWhole(reads);
  printBands(reads);
  if (values.wrong) for (const line of reads.flatMap(missesOf)) console.log(line);
}

function printWhole(reads: readonly PhotoRead[]): void {
  const shown = reads.filter(({ photo }) => photo.zones.length > 0);
  const zones = shown.flatMap((read) => read.zones);
  const bare = reads.filter(({ photo }) => photo.zones.length === 0);
  const count = (verdict: string) => zones.filter((zone) => zone.verdict === verdict).length;
  const rows: [string, string | number][] =
    shown.length === 0
      ? []
      : [
          ['documents exact (`readMrz`; of several zones, any)', exactOf(shown)],
          ['zones exact', exactOf(zones)],
          ['silent errors (wrong, all check digits hold)', count('silent')],
          ['read wrong, a check digit fails', count('doubted')],
          ['of the wrong ones, nothing but O and 0 confused', zones.filter(confusesOnlyO).length],
          ['found, not read', count('unread')],
          ['not found', count('not found')],
          ['readings beside the zones', shown.reduce((sum, { strays }) => sum + strays, 0)],
        ];
  if (bare.length > 0) rows.push(['false finds', `${bare.filter(isFalseFind).length} of ${bare.length}`]);
  rows.push(['processor ms of `readMrz`, median · p95', medianAndP95(reads.map(({ processorMs }) => processorMs))]);
  printTable(['what', 'figure'], rows);
}

function printBands(reads: readonly PhotoRead[]): void {
  const zones = reads.flatMap((read) => read.zones);
  if (zones.length > 0) {
    const rows = BANDS.flatMap(({ name, of }) => {
      const bands = Map.groupBy(zones, ({ zone, photo }) => of(zone, photo));
      return bands.size > 1 ? sorted(bands).map(([label, some]) => [name, label, exactOf(some)]) : [];
    });
    printTable(['by', 'band', 'zones exact'], rows);
  }
  const bare = reads.filter(({ photo }) => photo.zones.length === 0);
  const kinds = Map.groupBy(bare, ({ photo }) => photo.shows.join(' + '));
  const rows = [...kinds].map(([kind, some]) => [kind, `${some.filter(isFalseFind).length} of ${some.length}`]);
  if (rows.length > 0) printTable(['what lies there', 'false finds'], rows);
}

function sorted<Value>(bands: ReadonlyMap<string, Value>): [string, Value][] {
  return [...bands].sort(([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b) || a.localeCompare(b));
}

function exactOf(list: readonly { verdict: string }[]): string {
  return `${list.filter(({ verdict }) => verdict === 'exact').length} of ${list.length}`;
}

/** OCR-B's two round characters, where a field may hold either. */
function confusesOnlyO({ zone, wrong }: ZoneRead): boolean {
  const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('O', '0'));
  return wrong.length > 0 && sameLines(plain(wrong), plain(zone.lines));
}

function isFalseFind({ verdict }: PhotoRead): boolean {
  return verdict === 'false find';
}

function missesOf(read: PhotoRead): string[] {
  if (isFalseFind(read)) return [`${read.photo.name}: false find on ${read.photo.shows.join(' + ')}`];
  return read.zones.filter(({ verdict }) => verdict !== 'exact').map((zone) => inWords(zone, read.photo));
}

function inWords({ zone, verdict, wrong }: ZoneRead, photo: PhotoTruth): string {
  const { format, lines, pitch } = zone;
  const place = `${format}, ${pitch} px a character, tilt ${photo.tilt}°, perspective ${photo.perspective}°, ${photo.width} × ${photo.height}`;
  const pairs = wrong.map((line, at) => `\n    ${line}\n    ${lines[at] ?? ''} (true)`);
  return `${photo.name}: ${verdict}; ${place}${pairs.join('')}`;
}
