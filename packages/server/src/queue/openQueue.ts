import type { Side } from '@rectoverso/core/contract';
import type { Kysely, Transaction } from 'kysely';
import { fromKysely, type JobAttempt, PgBoss, type Queue } from 'pg-boss';
import type { Tables } from '../database/tables.ts';
import type { Log } from '../log.ts';
import { LostLeaseError } from './lostLease.ts';

/** Check one capture. Ids only: what they stand for is looked up, and may have moved on, when the job runs. */
export interface VerifySideJob {
  verificationId: string;
  side: Side;
  captureId: string;
}

export const VERIFY_SIDE = 'verify-side';
/** Where a job goes that ended every worker that tried it. */
export const VERIFY_SIDE_FAILED = 'verify-side-failed';
/** Remove what an erasure left: see `finishErasure`. */
export interface EraseJob {
  verificationId: string;
}

export const ERASE = 'erase';
export const PURGE_ENDED = 'purge-ended';
export const EXPIRE_IDLE = 'expire-idle';
export const SWEEP_BLOBS = 'sweep-blobs';
/** Leads a trial to the state it was asked to come to. */
export const PLAY_SANDBOX = 'play-sandbox';
/** Tell an endpoint of an event. */
export const DELIVER_WEBHOOK = 'deliver-webhook';
/** Find deliveries whose time has come, and those that a dead worker left. */
export const SEND_DUE_WEBHOOKS = 'send-due-webhooks';
export const FORGET_WEBHOOKS = 'forget-webhooks';

export interface DeliverWebhookJob {
  deliveryId: string;
}

/** Tries in all, the first included. */
const ATTEMPTS = 3;
/** A worker says this often, in seconds, that it still holds a job; unheard for three times as long, it has lost it. */
export const HEARTBEAT_REFRESH_S = 5;
const HEARTBEAT_S = 3 * HEARTBEAT_REFRESH_S;
/** How often lost jobs are looked for. Heartbeat and this together stay well below a minute. */
const SUPERVISE_S = 10;
/** Longer than the engine lets one capture take. */
const JOB_LIMIT_S = 90;
/** A check takes 18 s at most; with what an API takes to drain, all ends within 30 s. */
const STOP_LIMIT_MS = 20_000;

export interface JobQueue {
  boss: PgBoss;
  /** Enqueues a check that exists if, and only if, the transaction commits. */
  sendVerifySide(transaction: Transaction<Tables>, job: VerifySideJob): Promise<void>;
  sendPlaySandbox(transaction: Transaction<Tables>, verificationId: string): Promise<void>;
  /** Throws `LostLeaseError` unless this attempt at a check still holds its job, and keeps it until the transaction ends. */
  holdVerifySide(transaction: Transaction<Tables>, attempt: JobAttempt): Promise<void>;
  /** Enqueues a check once more, to begin after `seconds`. */
  postponeVerifySide(job: VerifySideJob, seconds: number): Promise<void>;
  /** Enqueues the rest of an erasure, with a transaction if and only if that commits. */
  sendErase(database: Kysely<Tables>, job: EraseJob): Promise<void>;
  /** How many jobs of each queue wait for a worker. */
  depths(): Promise<Map<string, number>>;
  /**
   * Enqueues a try of a delivery, after a wait of `afterMs` or at once; nothing where one is queued already. With a
   * transaction it exists if, and only if, that commits.
   */
  sendDelivery(transaction: Transaction<Tables> | null, deliveryId: string, afterMs?: number): Promise<void>;
  /** Lets running jobs finish, for as long as that takes a healthy one. */
  stop(): Promise<void>;
}

/** Joins the job queue in the database at `url` and makes what is missing of it. */
export async function openQueue(url: string, name: string, log: Log): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    application_name: `rectoverso-${name}`,
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
  });
  boss.on('error', (error) => log.warn('queue trouble', { error }));
  await boss.start();
  try {
    await makeQueue(boss, VERIFY_SIDE_FAILED, { retryLimit: 20, retryDelay: 1, retryBackoff: true, notify: true });
    await makeQueue(boss, VERIFY_SIDE, {
      deadLetter: VERIFY_SIDE_FAILED,
      retryLimit: ATTEMPTS - 1,
      expireInSeconds: JOB_LIMIT_S,
      notify: true,
    });
    // The blob store may be away for hours; what is still left then is found by `purgeEnded`.
    await makeQueue(boss, ERASE, {
      retryLimit: 20,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 600,
      notify: true,
    });
    await makeQueue(boss, PLAY_SANDBOX, { retryLimit: 5, retryDelay: 1, retryBackoff: true, notify: true });
    // `singleton`: the next run waits for the last.
    await makeQueue(boss, EXPIRE_IDLE, { policy: 'singleton', retryLimit: 0 });
    await makeQueue(boss, SWEEP_BLOBS, { policy: 'singleton', retryLimit: 0 });
    await makeQueue(boss, PURGE_ENDED, { policy: 'singleton', retryLimit: 0 });
    // `short`: one queued try of a delivery is enough. When it is due is said by its row, not by its job.
    await makeQueue(boss, DELIVER_WEBHOOK, {
      policy: 'short',
      retryLimit: ATTEMPTS - 1,
      notify: true,
    });
    await makeQueue(boss, SEND_DUE_WEBHOOKS, { policy: 'singleton', retryLimit: 0 });
    await makeQueue(boss, FORGET_WEBHOOKS, { policy: 'singleton', retryLimit: 0 });
    await boss.schedule(SEND_DUE_WEBHOOKS, '* * * * *');
    await boss.schedule(FORGET_WEBHOOKS, '41 * * * *');
    await boss.schedule(EXPIRE_IDLE, '* * * * *');
    await boss.schedule(SWEEP_BLOBS, '17 * * * *');
    await boss.schedule(PURGE_ENDED, '*/10 * * * *');
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }

  return {
    boss,
    async sendVerifySide(transaction, job) {
      const id = await boss.send(VERIFY_SIDE, job, { db: fromKysely(transaction) });
      if (id === null) throw new Error('expected the queue to take the job but it did not');
    },
    async sendPlaySandbox(transaction, verificationId) {
      await boss.send(PLAY_SANDBOX, { verificationId }, { db: fromKysely(transaction) });
    },
    async holdVerifySide(transaction, { id, retryCount }) {
      const touched = await boss.touch(VERIFY_SIDE, [{ id, retryCount }], { db: fromKysely(transaction) });
      // pg-boss tells how many jobs it found; its types leave that out.
      const { affected } = touched as { affected?: number };
      if (affected !== 1) throw new LostLeaseError();
    },
    async postponeVerifySide(job, seconds) {
      await boss.send(VERIFY_SIDE, job, { startAfter: seconds });
    },
    async sendErase(database, job) {
      await boss.send(ERASE, job, { db: fromKysely(database) });
    },
    async depths() {
      const waiting =
        "select name, count(*)::int as depth from jobs.job where state in ('created', 'retry') group by name";
      const { rows } = await boss.getDb().executeSql(waiting);
      return new Map(rows.map(({ name, depth }: { name: string; depth: number }) => [name, depth]));
    },
    async sendDelivery(transaction, deliveryId, afterMs = 0) {
      const job: DeliverWebhookJob = { deliveryId };
      await boss.send(DELIVER_WEBHOOK, job, {
        singletonKey: deliveryId,
        startAfter: Math.ceil(afterMs / 1000),
        ...(transaction ? { db: fromKysely(transaction) } : {}),
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_LIMIT_MS }),
  };
}

/** Makes a queue, or brings one that an earlier version made up to date. A worker that dies loses its jobs on any queue. */
async function makeQueue(boss: PgBoss, name: string, { policy, ...options }: Omit<Queue, 'name'>): Promise<void> {
  const kept = { ...options, heartbeatSeconds: HEARTBEAT_S };
  await boss.createQueue(name, { ...kept, ...(policy ? { policy } : {}) });
  await boss.updateQueue(name, kept);
}
