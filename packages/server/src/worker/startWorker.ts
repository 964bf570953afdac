import { availableParallelism } from 'node:os';
import type { Engine } from '@rectoverso/core/node';
import type { Job } from 'pg-boss';
import { chainAudit } from '../audit/chainAudit.ts';
import type { Backend } from '../backend.ts';
import { finishErasure } from '../erasure/finishErasure.ts';
import { purgeEnded } from '../erasure/purgeEnded.ts';
import {
  DELIVER_WEBHOOK,
  type DeliverWebhookJob,
  ERASE,
  type EraseJob,
  EXPIRE_IDLE,
  FORGET_WEBHOOKS,
  HEARTBEAT_REFRESH_S,
  PLAY_SANDBOX,
  PURGE_ENDED,
  SEND_DUE_WEBHOOKS,
  SWEEP_BLOBS,
  VERIFY_SIDE,
  VERIFY_SIDE_FAILED,
  type VerifySideJob,
} from '../queue/openQueue.ts';
import { playSandbox } from '../sandbox/playSandbox.ts';
import { expireIdle } from '../store/expireIdle.ts';
import { sweepBlobs } from '../store/sweepBlobs.ts';
import { deliverWebhook } from '../webhooks/deliverWebhook.ts';
import { forgetEvents } from '../webhooks/forgetEvents.ts';
import { sendDueDeliveries } from '../webhooks/sendDueDeliveries.ts';
import { giveUpSide } from './giveUpSide.ts';
import { repeat } from './repeat.ts';
import { verifyCapture } from './verifyCapture.ts';

export interface WorkerOptions {
  backend: Backend;
  engine: Engine;
  /** Captures checked at once; one for each processor when absent. */
  concurrency?: number;
  /** The date documents are judged on, `YYYY-MM-DD`; the present day in France when absent. */
  today?: () => string;
  /**
   * Which jobs it does: `all` when absent. Only `webhooks` call addresses that others gave; `inside` are all the rest,
   * which open files that others gave, and so can be kept where there is no way out.
   */
  jobs?: Jobs;
}

export const JOBS = ['all', 'inside', 'webhooks'] as const;
export type Jobs = (typeof JOBS)[number];

/** Workers are told of a new job at once; this is how often they look for one they were not told of, s. */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 };

/** Deliveries at once; of these, one endpoint has a few at most: see `dueDeliveries`. */
const DELIVERIES = { localConcurrency: 8, heartbeatRefreshSeconds: HEARTBEAT_REFRESH_S };

/** How often lines of the audit are put into their chain. */
const CHAIN_MS = 1_000;

/**
 * Does jobs of the queue until the backend is closed. Any number of workers may, on any number of machines; where one
 * dies its jobs go to another within a minute.
 */
export async function startWorker(options: WorkerOptions): Promise<void> {
  const { backend, engine, concurrency = availableParallelism(), today = todayInFrance, jobs = 'all' } = options;
  const { boss } = backend.queue;
  if (jobs !== 'webhooks') await workInside();
  if (jobs !== 'inside') await deliverWebhooks();

  async function workInside(): Promise<void> {
    await boss.work(
      VERIFY_SIDE,
      { ...POLLING, localConcurrency: concurrency, heartbeatRefreshSeconds: HEARTBEAT_REFRESH_S },
      ([job]: Job<VerifySideJob>[]) =>
        guard(VERIFY_SIDE, 'check failed', () => verifyCapture(backend, engine, today(), job!.data, job!)),
    );
    await boss.work(VERIFY_SIDE_FAILED, POLLING, ([job]: Job<VerifySideJob>[]) =>
      guard(VERIFY_SIDE_FAILED, 'giving up failed', () => giveUpSide(backend, job!.data)),
    );
    await boss.work(ERASE, POLLING, ([job]: Job<EraseJob>[]) =>
      guard(ERASE, 'erasure failed', () => finishErasure(backend, job!.data.verificationId)),
    );
    await boss.work(PURGE_ENDED, () => guard(PURGE_ENDED, 'purge failed', () => purgeEnded(backend)));
    await boss.work(PLAY_SANDBOX, POLLING, ([job]: Job<{ verificationId: string }>[]) =>
      guard(PLAY_SANDBOX, 'trial failed', () => playSandbox(backend, job!.data.verificationId)),
    );
    await boss.work(EXPIRE_IDLE, () => guard(EXPIRE_IDLE, 'expiry failed', () => expireIdle(backend)));
    await boss.work(SWEEP_BLOBS, () => guard(SWEEP_BLOBS, 'sweep failed', () => sweepBlobs(backend)));
    await boss.work(FORGET_WEBHOOKS, () => guard(FORGET_WEBHOOKS, 'events not forgotten', () => forgetEvents(backend)));
    const stopChaining = repeat(
      () => chainAudit(backend),
      CHAIN_MS,
      (error) => backend.log.error('the audit was not chained', { error }),
    );
    boss.once('stopped', stopChaining);
  }

  async function deliverWebhooks(): Promise<void> {
    await boss.work(DELIVER_WEBHOOK, { ...POLLING, ...DELIVERIES }, ([job]: Job<DeliverWebhookJob>[]) =>
      guard(DELIVER_WEBHOOK, 'delivery failed', () => deliverWebhook(backend, job!.data.deliveryId)),
    );
    await boss.work(SEND_DUE_WEBHOOKS, () =>
      guard(SEND_DUE_WEBHOOKS, 'deliveries not looked for', () => sendDueDeliveries(backend)),
    );
  }

  /** The queue keeps the error of a failed job in a table: it must hold nothing of the document. */
  async function guard(queue: string, words: string, work: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    const measure = (outcome: 'done' | 'failed') => backend.metrics.worked(queue, outcome, performance.now() - start);
    try {
      await work();
      measure('done');
    } catch (error) {
      measure('failed');
      backend.log.error(words, { error });
      throw new Error(words);
    }
  }
}

const DAY_IN_FRANCE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

function todayInFrance(): string {
  return DAY_IN_FRANCE.format(new Date());
}
