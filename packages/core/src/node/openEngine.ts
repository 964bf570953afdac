import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SideReport } from '../contract/report.ts';
import type { Engine, RenderedPage, RenderedPicture, RenderInput, SideInput } from '../engine.ts';
import type { Explanation } from '../explain/explanation.ts';
import { revive } from '../explain/revive.ts';
import { IntakeError } from '../intake/capture.ts';
import { emptyReport } from '../report/emptyReport.ts';
import type { EngineAnswer, EngineCall } from './engineThread.ts';

export interface EngineOptions {
  /** Captures checked at once, each in a thread of its own; one for each processor when absent. */
  threads?: number;
  /** ms that one call may take; the thread of a slower one is ended. */
  limitMs?: number;
}

/** A picture is answered in less than 20 s, whatever it is; the decoder's own limit lies below this one. */
const CALL_LIMIT_MS = 18_000;
const CLOSE_GRACE_MS = 2_000;

/**
 * V8 enlarges a thread's nursery to a hundred MB when pictures come fast; this much costs no time. A limit on the rest
 * of the heap does: it brings on a collection a picture, 100 ms each.
 */
const HEAP = { maxYoungGenerationSizeMb: 24 };

interface Call {
  request: EngineCall;
  resolve(answer: EngineAnswer): void;
  reject(reason: Error): void;
}

/** A thread and the call it works on. */
interface Seat {
  thread: Worker;
  call: Call | null;
  limit: NodeJS.Timeout | undefined;
}

/**
 * Starts the core in this process: threads that decode, see and judge, each with its own decoder child and readers. A
 * thread that dies or takes too long is replaced, and its capture is answered with a report that sends it to a human.
 *
 *     const engine = openEngine({ threads: 2 });
 *     const report = await engine.verifySide({ bytes, declared: { kind: 'cni-1988', side: 'recto' } });
 *     await engine.close();
 */
export function openEngine({ threads = availableParallelism(), limitMs = CALL_LIMIT_MS }: EngineOptions = {}): Engine {
  const waiting: Call[] = [];
  const seats = new Set<Seat>();
  let closed = false;

  function call(request: EngineCall): Promise<EngineAnswer> {
    if (closed) return Promise.reject(new Error('The engine was closed'));
    return new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      startNext();
    });
  }

  function startNext(): void {
    if (closed || waiting.length === 0) return;
    const free = [...seats].find((seat) => seat.call === null) ?? (seats.size < threads ? addSeat() : undefined);
    if (!free) return;
    free.call = waiting.shift()!;
    free.limit = setTimeout(() => removeSeat(free, { failed: 'timeout' }), limitMs);
    free.thread.postMessage(free.call.request);
  }

  function addSeat(): Seat {
    const thread = new Worker(new URL('./engineThread.ts', import.meta.url), {
      resourceLimits: HEAP,
    });
    const seat: Seat = { thread, call: null, limit: undefined };
    seats.add(seat);
    thread.on('message', (answer: EngineAnswer) => finish(seat, answer));
    thread.once('error', () => removeSeat(seat, { failed: 'crash' }));
    thread.once('exit', () => removeSeat(seat, { failed: 'crash' }));
    return seat;
  }

  function finish(seat: Seat, answer: EngineAnswer): void {
    clearTimeout(seat.limit);
    seat.call?.resolve(answer);
    seat.call = null;
    startNext();
  }

  function removeSeat(seat: Seat, answer: EngineAnswer): void {
    if (!seats.delete(seat)) return;
    void seat.thread.terminate();
    finish(seat, answer);
  }

  return {
    async verifySide(input: SideInput): Promise<SideReport> {
      const answer = await call({ task: 'verifySide', input });
      return 'report' in answer ? answer.report : unfinished(answer);
    },

    async explainSide(input: SideInput): Promise<Explanation> {
      const answer = await call({ task: 'explainSide', input });
      if ('explanation' in answer) return revive(answer.explanation);
      return { report: unfinished(answer), picture: null, pages: 0, mrz: null, cards: [] };
    },

    async renderPicture(input: RenderInput): Promise<RenderedPicture> {
      const answer = await call({ task: 'renderPicture', input });
      if ('picture' in answer) return answer.picture;
      if ('refused' in answer) throw new IntakeError(answer.refused, answer.evidence);
      throw new Error('The picture could not be rendered');
    },

    async listPages(bytes: Uint8Array): Promise<RenderedPage[]> {
      const answer = await call({ task: 'listPages', bytes });
      if ('pages' in answer) return answer.pages;
      if ('refused' in answer) throw new IntakeError(answer.refused, answer.evidence);
      throw new Error('The pages could not be listed');
    },

    async close(): Promise<void> {
      closed = true;
      const leaving = [...seats];
      seats.clear();
      const reason = new Error('The engine was closed');
      for (const { reject } of waiting.splice(0)) reject(reason);
      for (const seat of leaving) {
        clearTimeout(seat.limit);
        seat.call?.reject(reason);
      }
      await Promise.all(leaving.map(({ thread }) => endThread(thread)));
    },
  };
}

/** The report on a check that came to no end: a human must look. */
function unfinished(answer: EngineAnswer): SideReport {
  const reason = 'failed' in answer ? answer.failed : 'crash';
  return emptyReport([{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason } }]);
}

/** Lets a thread end its child and readers, and does not wait for one that cannot. */
async function endThread(thread: Worker): Promise<void> {
  const grace = setTimeout(() => void thread.terminate(), CLOSE_GRACE_MS);
  await new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
    thread.postMessage({ task: 'close' } satisfies EngineCall);
  });
  clearTimeout(grace);
}
