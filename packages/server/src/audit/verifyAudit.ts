import type { Kysely, Selectable } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { findMissingVersions } from './findMissingVersions.ts';
import { checkHead } from './headSignature.ts';
import { type ChainFault, walkChain } from './walkChain.ts';

/** What is wrong with the audit, and where: a place in the chain, from 1, and the line's id where it is known. */
export interface AuditFault {
  kind: ChainFault['kind'] | 'truncated' | 'head_forged' | 'head_lost' | 'version_missing';
  /** From and to, both included. */
  positions?: [number, number];
  /** The id of the line, or with `version_missing` of the verification. */
  id?: string;
  version?: number;
}

export interface AuditVerdict {
  /** Lines in the chain. */
  lines: number;
  /** Lines written but not chained yet; a worker does so within seconds. */
  waiting: number;
  /** To be kept elsewhere, and given back as `known` at a later time. Null for an empty chain. */
  head: { position: number; hash: string } | null;
  faults: AuditFault[];
}

/**
 * Reads the whole audit, as of one moment, and tells whether every line is there, as it was written and in its order.
 *
 * @param known a head that was kept elsewhere: whoever took the database back to an earlier state, with all its
 * signatures, is found by it alone.
 */
export function verifyAudit(backend: Backend, known?: { position: number; hash: string }): Promise<AuditVerdict> {
  return backend.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => verifySnapshot(snapshot, backend.keyring, known));
}

async function verifySnapshot(
  database: Kysely<Tables>,
  keyring: Keyring,
  known?: { position: number; hash: string },
): Promise<AuditVerdict> {
  const heads = await database.selectFrom('audit_heads').selectAll().orderBy('position').execute();
  const expected = new Map(heads.map(({ position, hash }) => [Number(position), hash.toString('hex')]));
  if (known) expected.set(known.position, known.hash);

  const { last, faults: found } = await walkChain(database, keyring, expected);
  const faults: AuditFault[] = [...found];
  const furthest = Math.max(0, ...expected.keys());
  if (furthest > last.position) faults.push({ kind: 'truncated', positions: [last.position + 1, furthest] });
  if (last.position > furthest) faults.push({ kind: 'head_lost', positions: [furthest + 1, last.position] });
  faults.push(...forgedHeads(keyring, heads));
  for (const missing of await findMissingVersions(database)) faults.push({ kind: 'version_missing', ...missing });

  const { count } = await database
    .selectFrom('audit_waiting')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    lines: last.position,
    waiting: Number(count),
    head: last.position === 0 ? null : { position: last.position, hash: last.hash.toString('hex') },
    faults,
  };
}

/** A former key may have left the ring: a later head speaks for all before it, so only the last one's must be known. */
function forgedHeads(keyring: Keyring, heads: readonly Selectable<Tables['audit_heads']>[]): AuditFault[] {
  return heads.flatMap(({ position: text, hash, signed_at: signedAt, signature }, index) => {
    const position = Number(text);
    const judged = checkHead(keyring, { position, hash, signedAt }, signature);
    const accepted = judged === 'signed' || (judged === 'unknown' && index < heads.length - 1);
    return accepted ? [] : [{ kind: 'head_forged' as const, positions: [position, position] as [number, number] }];
  });
}
