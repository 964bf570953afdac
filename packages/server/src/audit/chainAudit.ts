import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { signHead } from './headSignature.ts';
import { type AuditLine, bytesOf } from './sealLine.ts';

/** Lines in one transaction. */
const BATCH = 1000;
/** Of PostgreSQL's advisory locks, the one that the chain is extended under. */
const LOCK = 0x61756469;

/** The hash before the first line. */
export const CHAIN_START = Buffer.alloc(32);

/** The hash of a line at its place in the chain: of the hash before it, the line's seal and the line. */
export function chainHash(before: Buffer, line: AuditLine): Buffer {
  return createHash('sha256').update(before).update(line.mac).update(bytesOf(line)).digest();
}

/**
 * Puts committed lines that wait into the chain, in the order they were written, and signs the new head. Every worker
 * tries so each second; one at a time does it, and whoever dies at it leaves the lines to the next. Nobody who changes
 * something waits for the chain: a lock held at commit would let one frozen process stop all. Returns how many.
 */
export async function chainAudit(backend: Backend): Promise<number> {
  let chained = 0;
  for (;;) {
    const batch = await backend.database.transaction().execute((transaction) => chainBatch(backend, transaction));
    if (batch) backend.metrics.chained(batch.position);
    chained += batch?.lines ?? 0;
    if (!batch || batch.lines < BATCH) return chained;
  }
}

/** The new head's position and how many lines came to it; null where none wait, or another is at it. */
async function chainBatch(
  backend: Backend,
  transaction: Transaction<Tables>,
): Promise<{ position: number; lines: number } | null> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as locked`.execute(
    transaction,
  );
  if (!rows[0]?.locked) return null;
  const lines = await transaction
    .selectFrom('audit_waiting')
    .innerJoin('audit_lines', 'audit_lines.id', 'audit_waiting.line_id')
    .selectAll('audit_lines')
    .orderBy('audit_waiting.born')
    .limit(BATCH)
    .execute();
  if (lines.length === 0) return null;

  const last = await transaction
    .selectFrom('audit_chain')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  let position = Number(last?.position ?? 0);
  let hash = last?.hash ?? CHAIN_START;
  const links = lines.map((line) => {
    position += 1;
    hash = chainHash(hash, line);
    return { position: String(position), line_id: line.id, hash };
  });
  await transaction.insertInto('audit_chain').values(links).execute();
  const ids = lines.map(({ id }) => id);
  await transaction.deleteFrom('audit_waiting').where('line_id', 'in', ids).execute();
  const head = { position, hash, signedAt: backend.now() };
  await transaction
    .insertInto('audit_heads')
    .values({
      position: String(position),
      hash,
      signed_at: head.signedAt,
      signature: signHead(backend.keyring, head),
    })
    .execute();
  return { position, lines: lines.length };
}
