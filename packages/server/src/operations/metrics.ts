import { setTimeout as sleep } from 'node:timers/promises';
import type { Advice, Timings } from '@rectoverso/core/contract';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ending } from '../webhooks/recordAttempt.ts';

/** Why a request was turned away before it was looked at. */
export type ShedReason = 'lag' | 'uploads' | 'queue';

/**
 * What a process counts. Every label is one of a closed list (patterns of routes, names of queues, codes), so that
 * nothing personal can become one.
 */
export interface Metrics {
  registry: Registry;
  /** A request was answered; `route` is its pattern. */
  answered(method: string, route: string, status: number, ms: number): void;
  shed(reason: ShedReason): void;
  /** Bytes of captures that are being received now. */
  receiving(bytes: number): void;
  worked(queue: string, outcome: 'done' | 'failed', ms: number): void;
  checked(advice: Advice, timings: Timings): void;
  erased(cause: 'request' | 'retention'): void;
  /** A webhook was called; `exhausted` and `gone` disable it, which somebody should hear of. */
  toldWebhook(ending: Ending): void;
  /** The audit's chain has come this far. A value that ever falls means that the database was taken back. */
  chained(position: number): void;
  /** Has the gauge of waiting jobs asked for whenever metrics are read. */
  watchQueues(depths: () => Promise<ReadonlyMap<string, number>>): void;
}

const DEPTHS_LIMIT_MS = 1_000;
const REQUEST_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3, 10];
const WORK_S = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 12, 18, 60];

/** Metrics of one process, all at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'rectoverso_request_seconds',
    help: 'Requests answered, by pattern of the route; 499 are callers who hung up',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_S,
    registers,
  });
  const shed = new Counter({
    name: 'rectoverso_shed_total',
    help: 'Requests turned away unread, so that those admitted are served',
    labelNames: ['reason'],
    registers,
  });
  const receiving = new Gauge({
    name: 'rectoverso_receiving_bytes',
    help: 'Captures that are being received',
    registers,
  });
  const jobs = new Histogram({
    name: 'rectoverso_job_seconds',
    help: 'Jobs that this process worked on',
    labelNames: ['queue', 'outcome'],
    buckets: WORK_S,
    registers,
  });
  const checks = new Counter({
    name: 'rectoverso_checks_total',
    help: 'Sides checked, by advice',
    labelNames: ['advice'],
    registers,
  });
  const stages = new Histogram({
    name: 'rectoverso_check_stage_seconds',
    help: 'Stages of a check',
    labelNames: ['stage'],
    buckets: WORK_S,
    registers,
  });
  const erasures = new Counter({
    name: 'rectoverso_erasures_total',
    help: 'Verifications whose data this process erased',
    labelNames: ['cause'],
    registers,
  });
  const webhooks = new Counter({
    name: 'rectoverso_webhook_tries_total',
    help: 'Tries of webhooks, by what they came to; gone and exhausted end their endpoint',
    labelNames: ['ending'],
    registers,
  });
  const audit = new Gauge({
    name: 'rectoverso_audit_position',
    help: 'Last place of the audit’s chain; one that falls means that lines were taken away',
    registers,
  });

  return {
    registry,
    answered: (method, route, status, ms) => requests.observe({ method, route, status }, ms / 1000),
    shed: (reason) => shed.inc({ reason }),
    receiving: (bytes) => receiving.set(bytes),
    worked: (queue, outcome, ms) => jobs.observe({ queue, outcome }, ms / 1000),
    checked(advice, timings) {
      checks.inc({ advice });
      for (const [stage, ms] of Object.entries(timings)) stages.observe({ stage }, ms / 1000);
    },
    erased: (cause) => erasures.inc({ cause }),
    chained: (position) => audit.set(position),
    toldWebhook: (ending) => webhooks.inc({ ending }),
    watchQueues(depths) {
      new Gauge({
        name: 'rectoverso_waiting_jobs',
        help: 'Jobs that wait for a worker, of all processes',
        labelNames: ['queue'],
        registers,
        async collect() {
          this.reset();
          // A database that is away must not take the other figures with it.
          const waited = sleep(DEPTHS_LIMIT_MS, new Map<string, number>(), { ref: false });
          const known = await Promise.race([depths().catch(() => new Map<string, number>()), waited]);
          for (const [queue, depth] of known) this.set({ queue }, depth);
        },
      });
    },
  };
}
