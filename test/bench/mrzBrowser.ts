import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import type * as Reader from '@rectoverso/mrz-reader';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../e2e/browser.ts';
import { quantiles, row } from './runBatch.ts';

// The reader in a real Chromium, on the page's own thread: `node test/bench/mrzBrowser.ts [TIMES]`. Drawn specimens,
// 1600 px long, under the strictest content security policy that allows WebAssembly; one call to get warm, then TIMES.

const LONG_SIDE_PX = 1600;
const BARS = { ms: 150, block: 50, bytes: 1_500_000 };
const PICTURES: FixtureName[] = [
  'passportPhoto',
  'cni1988RectoPhoto',
  'cni2021VersoPhoto',
  'passportSideways',
  'emptyTable',
];
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'";

const times = Number(process.argv[2] ?? 30);
const script = await bundle();
const pictures = new Map<string, Buffer>(
  await Promise.all(PICTURES.map(async (name) => [`/${name}.png`, await scaled(name)] as const)),
);
const server = createServer(({ url = '/' }, response) => {
  const [type, body] = url.endsWith('.js') ? ['text/javascript', script] : ['image/png', pictures.get(url)];
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Content-Type', body && url !== '/' ? type : 'text/html');
  response.end(body ?? '<!doctype html><title>The reader alone</title>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launchBrowser();

const bytes = gzipSync(script, { level: 9 }).length;
console.log(row('what', 'figure', 'bar'));
console.log(row('---', '---', '---'));
console.log(row('reader, kernel and weights as sent, gzip, kB', (bytes / 1000).toFixed(0), BARS.bytes / 1000));
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (const name of PICTURES) {
    const { first, ms, blocks, cpu, lines } = await measure(page, `/${name}.png`);
    if (JSON.stringify(lines) !== JSON.stringify(fixtures[name].mrz ?? [])) throw new Error(`${name} was read wrong`);
    const { median, p95 } = quantiles(ms);
    const figures = [median, p95, first, cpu].map((value) => value.toFixed(0)).join(' · ');
    console.log(row(`${name}: ms a call, median · p95 · first · processor time`, figures, BARS.ms));
    const block = quantiles(blocks);
    console.log(
      row(
        `${name}: longest block in a call, ms, median · most`,
        `${block.median.toFixed(0)} · ${block.most.toFixed(0)}`,
        BARS.block,
      ),
    );
  }
} finally {
  await browser.close();
  server.close();
}

/** The package in one file, as a page would be sent it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, '../../packages/mrz-reader/src/index.ts'), formats: ['es'] },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}

async function scaled(name: FixtureName): Promise<Buffer> {
  const size = { width: LONG_SIDE_PX, height: LONG_SIDE_PX, fit: 'inside' } as const;
  return sharp(fixtures[name].file).autoOrient().resize(size).png().toBuffer();
}

interface Measured {
  lines: string[];
  /** ms */
  first: number;
  /** Of each call, ms. */
  ms: number[];
  /** The longest time in each call in which nothing else could run, ms. */
  blocks: number[];
  /** Of the page's thread, a call on the mean, ms. */
  cpu: number;
}

async function measure(page: Page, picture: string): Promise<Measured> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const { first } = await readInPage(page, picture, 1);
  const before = await busy();
  const measured = await readInPage(page, picture, times);
  const cpu = ((await busy()) - before) / times;
  await client.detach();
  return { ...measured, first, cpu };
}

function readInPage(page: Page, picture: string, times: number): Promise<Omit<Measured, 'cpu'>> {
  return page.evaluate(
    async ([picture, times]) => {
      const path = '/reader.js';
      const { readMrzAsync } = (await import(path)) as typeof Reader;
      const element = new Image();
      element.src = picture;
      await element.decode();
      const canvas = new OffscreenCanvas(element.width, element.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(element, 0, 0);
      const pixels = context.getImageData(0, 0, element.width, element.height);

      // Another one who always waits for a turn: the time between two of his turns is a block.
      let longest = 0;
      let last = 0;
      let running = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (running) port2.postMessage(null);
      };

      const ms: number[] = [];
      const blocks: number[] = [];
      let lines: string[] = [];
      for (let time = 0; time < times; time++) {
        const started = performance.now();
        last = started;
        longest = 0;
        running = true;
        port2.postMessage(null);
        lines = (await readMrzAsync(pixels))?.lines ?? [];
        ms.push(performance.now() - started);
        running = false;
        await new Promise((resolve) => setTimeout(resolve, 20));
        blocks.push(longest);
      }
      port1.close();
      return { lines, first: ms[0]!, ms, blocks };
    },
    [picture, times] as const,
  );
}
