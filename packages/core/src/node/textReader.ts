import type { GrayImage, RgbaImage } from '../image/raster.ts';
import { textImage } from './textImage.ts';
import { type ReadLine, textLines } from './textLines.ts';
import { startTextWorker, type TextParameters, type TextWorker } from './textWorker.ts';

export interface TextReaderOptions {
  /** Threads, started when first needed; 1 when absent. */
  workers?: number;
}

interface BlockOptions {
  /**
   * How the page is cut: `block` – one block of lines, `column` – lines of various sizes, `line` – a single line,
   * `sparse` – text anywhere, in no order, `auto` – find the layout. `block` when absent.
   */
  layout?: keyof typeof PAGE_SEGMENTATION;
  /** The only characters that may be read; any when absent. */
  alphabet?: string;
  /** 12 000 when absent. */
  timeoutMs?: number;
}

/** Reads printed text. Dark on light reads best, with capitals 25 to 40 px high and a margin of some 10 px. */
export interface TextReader {
  /** The lines of a picture. Throws when the reading failed or timed out. */
  readBlock(image: GrayImage | RgbaImage, options?: BlockOptions): Promise<ReadLine[]>;
  /** Ends the threads; pending readings are rejected. */
  close(): Promise<void>;
}

/** tesseract's memory grows with every picture, and it adapts to what it has read: a worker is not kept longer. */
const JOBS_PER_WORKER = 200;
const TIME_LIMIT_MS = 12_000;

const PAGE_SEGMENTATION = { auto: '3', column: '4', block: '6', line: '7', sparse: '11' } as const;

interface Job {
  pgm: Buffer;
  parameters: TextParameters;
  timeoutMs: number;
  resolve(lines: ReadLine[]): void;
  reject(reason: Error): void;
}

interface Seat {
  worker: TextWorker;
  jobs: number;
}

/**
 * A reader of French and English print that answers every call in bounded time, first come, first served: a worker that
 * fails or is too slow is thrown away and its call rejected, and the next call gets a fresh one.
 *
 *     const reader = openTextReader({ workers: 2 });
 *     const lines = await reader.readBlock(picture, { layout: 'sparse' });
 */
export function openTextReader({ workers = 1 }: TextReaderOptions = {}): TextReader {
  const waiting: Job[] = [];
  const running = new Map<Seat, Job>();
  const idle: Seat[] = [];
  let busy = 0;
  let closed = false;

  async function runNext(): Promise<void> {
    const job = busy < workers ? waiting.shift() : undefined;
    if (!job) return;
    busy++;
    let seat = idle.pop();
    try {
      seat ??= { worker: await startTextWorker(), jobs: 0 };
      if (closed) throw new Error('The text reader was closed');
      running.set(seat, job);
      job.resolve(textLines(await seat.worker.recognise(job.pgm, job.parameters, job.timeoutMs)));
      seat.jobs++;
    } catch (error) {
      job.reject(error instanceof Error ? error : new Error('The text reader failed'));
      if (seat) seat.jobs = JOBS_PER_WORKER;
    }
    if (seat) {
      running.delete(seat);
      if (!closed && seat.jobs < JOBS_PER_WORKER) idle.push(seat);
      else await seat.worker.close();
    }
    busy--;
    void runNext();
  }

  return {
    readBlock(image, { layout = 'block', alphabet = '', timeoutMs = TIME_LIMIT_MS } = {}) {
      if (closed) return Promise.reject(new Error('The text reader was closed'));
      const parameters = {
        tessedit_pageseg_mode: PAGE_SEGMENTATION[layout],
        tessedit_char_whitelist: alphabet,
        user_defined_dpi: '300',
        debug_file: '/dev/null',
      };
      return new Promise((resolve, reject) => {
        waiting.push({ pgm: textImage(image), parameters, timeoutMs, resolve, reject });
        void runNext();
      });
    },
    async close() {
      closed = true;
      for (const job of [...waiting.splice(0), ...running.values()]) {
        job.reject(new Error('The text reader was closed'));
      }
      await Promise.all([...running.keys(), ...idle.splice(0)].map((seat) => seat.worker.close()));
    },
  };
}
