import { fixtures } from '@rectoverso/fixtures';
import { readMrz } from '@rectoverso/mrz-reader';
import { loadPicture, type Picture } from './mrz/picture.ts';
import { printTable } from './table.ts';

// Memory over many readings in one process: `npm run bench:mrz-memory -- [READINGS]`, 2,000 without it. Committed
// specimens, decoded beforehand, one after the other. The first half of the readings is for the allocator to settle: it
// keeps what the largest heap of garbage once took. In the second half memory must not grow. V8's nursery is held small
// (--max-semi-space-size): left alone it takes up to 100 MB over a few thousand readings, whoever allocates.

const PICTURES = 8;
const SAMPLES = 40;
/** More than this for every thousand readings counts as growth, MB. */
const FLAT = { rss: 8, heap: 1 };

interface Sample {
  readings: number;
  rss: number;
  heap: number;
  /** Typed arrays outside of the heap. */
  buffers: number;
}

const readings = Number(process.argv[2] ?? 2000);
const collect = globalThis.gc;
if (!collect) throw new Error('Expected node --expose-gc, which `npm run bench:mrz-memory` gives');

const files = Object.values(fixtures).filter(({ mediaType }) => mediaType !== 'application/pdf');
const step = Math.max(1, Math.floor(files.length / PICTURES));
const pictures: Picture[] = [];
for (let at = 0; at < files.length && pictures.length < PICTURES; at += step) {
  pictures.push(await loadPicture(files[at]!.file));
}

const samples: Sample[] = [];
for (let done = 0; done <= readings; done++) {
  if (done % Math.ceil(readings / SAMPLES) === 0) samples.push(sample(done));
  readMrz(pictures[done % pictures.length]!);
}

const start = samples.find(({ readings: done }) => done >= readings / 10)!;
const settled = samples.filter(({ readings: done }) => done >= readings / 2);
printTable(
  ['MB', 'before', 'after a tenth', 'middle', 'end', 'slope of the second half, MB for 1,000 readings'],
  (['rss', 'heap', 'buffers'] as const).map((kind) => [
    kind,
    ...[samples[0]!, start, settled[0]!, samples.at(-1)!].map((one) => one[kind].toFixed(1)),
    slope(kind).toFixed(2),
  ]),
);
const grows = slope('rss') > FLAT.rss || slope('heap') > FLAT.heap;
console.log(`${readings} readings of ${pictures.length} pictures: ${grows ? 'memory grows' : 'flat'}.`);
process.exitCode = grows ? 1 : 0;

function sample(done: number): Sample {
  collect!();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { readings: done, rss: rss / 1e6, heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 };
}

/** Least squares over the settled samples. */
function slope(kind: 'rss' | 'heap' | 'buffers'): number {
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanX, meanY] = [mean(settled.map((one) => one.readings)), mean(settled.map((one) => one[kind]))];
  const across = settled.map((one) => one.readings - meanX);
  const product = settled.reduce((sum, one, i) => sum + across[i]! * (one[kind] - meanY), 0);
  return (1000 * product) / across.reduce((sum, value) => sum + value * value, 0);
}
