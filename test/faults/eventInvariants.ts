import { chainAudit, sendDueDeliveries, verifyAudit } from '@rectoverso/server';
import type { Cluster } from '../cluster/openCluster.ts';
import type { EventListener } from './eventListener.ts';
import type { Broken } from './invariants.ts';

/** Deliveries that are still to be made. What a dead worker left is looked for at once, not at the next minute. */
export async function countUndelivered({ backend }: Cluster): Promise<number> {
  await sendDueDeliveries(backend);
  const { count } = await backend.database
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Each change of state is written once in the audit and once in the outbox, was delivered signed, under one id, never a
 * later one of the same verification first; and the audit is whole.
 */
export async function brokenEvents(cluster: Cluster, { events, refused }: EventListener): Promise<Broken> {
  const { database } = cluster.backend;
  const changes = await database
    .selectFrom('audit_lines')
    .select(['subject', 'facts'])
    .where('event', '=', 'verification.changed')
    .execute();
  const changed = changes
    .filter(({ facts }) => facts.from !== facts.to)
    .map((one) => `${one.subject} v${one.facts.version}`);
  const heard = new Map<string, Set<string>>();
  const newest = new Map<string, number>();
  const broken: Broken = refused > 0 ? [`${refused} deliveries that were not signed`] : [];
  for (const { id, data } of events) {
    const { verificationId, version } = data;
    const change = `${verificationId} v${version}`;
    if (!heard.has(change) && version < (newest.get(verificationId) ?? 0)) broken.push(`told late: ${change}`);
    newest.set(verificationId, Math.max(version, newest.get(verificationId) ?? 0));
    heard.set(change, (heard.get(change) ?? new Set()).add(id));
  }
  for (const change of changed) {
    const ids = heard.get(change)?.size ?? 0;
    if (ids !== 1) broken.push(ids === 0 ? `event lost: ${change}` : `${ids} events for one change: ${change}`);
  }
  for (const change of heard.keys()) if (!changed.includes(change)) broken.push(`told of what was not: ${change}`);
  return [...broken, ...(await brokenAudit(cluster))];
}

async function brokenAudit({ backend }: Cluster): Promise<Broken> {
  await chainAudit(backend);
  const { faults, waiting } = await verifyAudit(backend);
  return [
    ...faults.map((fault) => `audit ${JSON.stringify(fault)}`),
    ...(waiting > 0 ? [`${waiting} lines of the audit not chained`] : []),
  ];
}
