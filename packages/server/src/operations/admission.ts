import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { MAX_FILE_BYTES } from '@rectoverso/core/node';
import { ProblemError } from '../problem.ts';
import type { Metrics, ShedReason } from './metrics.ts';

/** How much a process takes on at once. */
export interface AdmissionLimits {
  /** Captures received at once, bytes: each is held in memory up to three times while it is sealed and stored. */
  receivingBytes: number;
  /** Captures that may wait for a check, in all the service. */
  waitingChecks: number;
  /**
   * Mean lag of a busy event loop over half a second, ms: above `lagMs` no new work is taken, above `lagLimitMs` nothing.
   */
  lagMs: number;
  lagLimitMs: number;
}

export const ADMISSION_LIMITS: AdmissionLimits = {
  receivingBytes: 160 * 1024 ** 2,
  waitingChecks: 1_000,
  lagMs: 60,
  lagLimitMs: 250,
};

const SAMPLE_MS = 10;
const WINDOW_MS = 500;
/** A loop that is idle more than this lags because others have the processor: turning callers away would not help. */
const BUSY = 0.9;
const DEPTH_AGE_MS = 1_000;

/** Turns requests away while there is time to say so, so that what was let in is served: `busy`, with a time to wait. */
export interface Admission {
  /** To be asked before anything of a request is read. */
  admit(request: { addsWork: boolean }): void;
  /** Room for a capture of so many bytes, or of the largest where that is not known; give it back when it is stored. */
  receive(bytes: number | undefined): () => void;
}

/** @param waiting how many captures wait for a check now */
export function openAdmission(limits: AdmissionLimits, metrics: Metrics, waiting: () => Promise<number>): Admission {
  const delays = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  delays.enable();
  let lag = 0;
  let utilization = performance.eventLoopUtilization();
  setInterval(() => {
    const isBusy = performance.eventLoopUtilization(utilization).utilization > BUSY;
    utilization = performance.eventLoopUtilization();
    lag = isBusy && !Number.isNaN(delays.mean) ? delays.mean / 1e6 - SAMPLE_MS : 0;
    delays.reset();
  }, WINDOW_MS).unref();

  let depth = 0;
  let asked = Number.NEGATIVE_INFINITY;
  let received = 0;

  /** Known as of a second ago: nobody waits for it, and a database that is away shows elsewhere. */
  function waitingNow(): number {
    const now = performance.now();
    if (now - asked > DEPTH_AGE_MS) {
      asked = now;
      waiting()
        .then((count) => (depth = count))
        .catch(() => undefined);
    }
    return depth;
  }

  function shed(reason: ShedReason): never {
    metrics.shed(reason);
    throw new ProblemError('busy');
  }

  return {
    admit({ addsWork }) {
      if (lag > (addsWork ? limits.lagMs : limits.lagLimitMs)) shed('lag');
      if (addsWork && waitingNow() >= limits.waitingChecks) shed('queue');
    },
    receive(bytes) {
      const room = Math.min(bytes ?? MAX_FILE_BYTES, MAX_FILE_BYTES);
      if (received + room > limits.receivingBytes) shed('uploads');
      received += room;
      metrics.receiving(received);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        received -= room;
        metrics.receiving(received);
      };
    },
  };
}
