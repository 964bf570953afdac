import { findCapture, sweepBlobs } from '@rectoverso/server';
import type { Cluster } from '../cluster/openCluster.ts';
import { digestOf, type Ledger } from './ledger.ts';

const HOUR_MS = 60 * 60_000;

/** What was promised and not kept, in words with ids; empty when all is well. */
export type Broken = string[];

/**
 * Holds a service at rest against what its callers were told: every acknowledged capture is there byte for byte, no
 * side waits for a check that will not come, each decision is taken once and by whom it was acknowledged to, nothing is
 * approved without an accepting report or a decision, and no blob is left that no capture owns.
 */
export async function brokenPromises(cluster: Cluster, ledger: Ledger): Promise<Broken> {
  return [
    ...(await lostCaptures(cluster, ledger)),
    ...(await stuckSides(cluster)),
    ...(await wrongDecisions(cluster, ledger)),
    ...(await approvedByNobody(cluster)),
    ...(await orphans(cluster)),
  ];
}

/** Verifications that still wait for the machine. */
export async function countChecking({ backend }: Cluster): Promise<number> {
  const { count } = await backend.database
    .selectFrom('verifications')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', '=', 'checking')
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function lostCaptures({ backend }: Cluster, ledger: Ledger): Promise<Broken> {
  const broken: Broken = [];
  for (const { verificationId, side, digest } of ledger.captures) {
    const rows = await backend.database
      .selectFrom('captures')
      .select('id')
      .where('verification_id', '=', verificationId)
      .where('side', '=', side)
      .execute();
    const digests = await Promise.all(
      rows.map(async ({ id }) => {
        const found = await findCapture(backend, id).catch(() => null);
        return found && digestOf(found.bytes);
      }),
    );
    if (!digests.includes(digest)) broken.push(`capture lost: ${verificationId} ${side}`);
    if (rows.length > 1) broken.push(`one submission, ${rows.length} captures: ${verificationId} ${side}`);
  }
  return broken;
}

async function stuckSides({ backend }: Cluster): Promise<Broken> {
  const rows = await backend.database
    .selectFrom('sides')
    .innerJoin('verifications', 'verifications.id', 'sides.verification_id')
    .select(['sides.verification_id', 'sides.state as side_state', 'verifications.state'])
    .where(({ eb, or }) => or([eb('sides.state', '=', 'checking'), eb('verifications.state', '=', 'checking')]))
    .execute();
  return rows.map((row) => `still checking: ${row.verification_id} (${row.state}, side ${row.side_state})`);
}

async function wrongDecisions({ backend }: Cluster, ledger: Ledger): Promise<Broken> {
  const taken = await backend.database
    .selectFrom('decisions')
    .innerJoin('verifications', 'verifications.id', 'decisions.verification_id')
    .select(['verification_id', 'decisions.version', 'outcome', 'state'])
    .execute();
  const broken: Broken = [];
  const counts = new Map<string, number>();
  for (const { verification_id: id, outcome, state } of taken) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (outcome !== state) broken.push(`decided ${outcome} but ${state}: ${id}`);
  }
  for (const [id, count] of counts) if (count > 1) broken.push(`${count} decisions: ${id}`);
  for (const { verificationId, version, outcome } of ledger.decisions) {
    const kept = taken.some(
      (row) => row.verification_id === verificationId && row.version === version + 1 && row.outcome === outcome,
    );
    if (!kept) broken.push(`decision lost: ${verificationId} ${outcome}`);
  }
  return broken;
}

async function approvedByNobody({ backend }: Cluster): Promise<Broken> {
  const approved = await backend.database
    .selectFrom('verifications')
    .select('id')
    .where('state', '=', 'approved')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions')
            .select('decisions.version')
            .whereRef('decisions.verification_id', '=', 'verifications.id')
            .where('outcome', '=', 'approved'),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('sides')
          .leftJoin('reports', 'reports.capture_id', 'sides.capture_id')
          .select('sides.side')
          .whereRef('sides.verification_id', '=', 'verifications.id')
          .where(({ eb, or }) => or([eb('reports.advice', 'is', null), eb('reports.advice', '!=', 'accept')])),
      ),
    )
    .execute();
  return approved.map(({ id }) => `approved by nobody: ${id}`);
}

/** Sweeps as if the grace were over, then looks whether what is left is owned. */
async function orphans({ backend }: Cluster): Promise<Broken> {
  const later = new Date(Date.now() + 2 * HOUR_MS);
  await sweepBlobs({ ...backend, now: () => later });
  const rows = await backend.database.selectFrom('captures').select('blob_id').execute();
  const owned = new Set(rows.map((row) => row.blob_id));
  const broken: Broken = [];
  for await (const id of backend.blobs.olderThan(later)) if (!owned.delete(id)) broken.push(`blob of nobody: ${id}`);
  for (const id of owned) broken.push(`capture without its blob: ${id}`);
  return broken;
}
