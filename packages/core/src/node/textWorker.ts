import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Worker as WorkerThread } from 'node:worker_threads';
import { createWorker, OEM, type Page, type RecognizeOptions, type Worker } from 'tesseract.js';

/** Parameters of tesseract for one picture: `tessedit_…`, `user_defined_dpi`, … */
export type TextParameters = Readonly<Record<string, string>>;

export interface TextWorker {
  /** Throws when the reading failed or took longer than `timeoutMs`; the worker is then good for nothing but `close`. */
  recognise(pgm: Buffer, parameters: TextParameters, timeoutMs: number): Promise<Page>;
  close(): Promise<void>;
}

/** A start includes unpacking the language data, which a busy machine can make slow. */
const START_LIMIT_MS = 20_000;

/**
 * French reads accents and bilingual labels alike; English beside it finds nothing more and takes longer. Of the two
 * models in the package the integer one is a ninth of the size and reads as well.
 */
const LANGUAGE = 'fra';
const DATA_FOLDER = path.join(
  path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${LANGUAGE}/package.json`)),
  '4.0.0_best_int',
);

/** Starts one thread of tesseract (LSTM) with bundled data. It reads no cache, writes none, and knows no network. */
export async function startTextWorker(): Promise<TextWorker> {
  const worker = await within(
    START_LIMIT_MS,
    createWorker(LANGUAGE, OEM.LSTM_ONLY, {
      langPath: DATA_FOLDER,
      cacheMethod: 'none',
      gzip: true,
      // Without a handler tesseract.js throws where nobody can catch.
      errorHandler: () => {},
    }),
  );
  const thread = (worker as Worker & { worker: WorkerThread }).worker;
  const crash = once(thread, 'error').then(() => {
    throw new Error('The text reader crashed');
  });
  // A crash while idle must end no process; `recognise` sees it too.
  crash.catch(() => {});

  return {
    async recognise(pgm, parameters, timeoutMs) {
      const options = parameters as Partial<RecognizeOptions>;
      const reading = worker.recognize(pgm, options, { text: false, blocks: true });
      reading.catch(() => {});
      const { data } = await within(timeoutMs, Promise.race([reading, crash]));
      return data;
    },
    async close() {
      await thread.terminate();
    },
  };
}

async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The text reader took longer than ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
