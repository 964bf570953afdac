import type { Backend } from '../backend.ts';
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
 * Reads the whole audit and tells whether every line is there, as it was written and in its order.
 *
 * @param known a head that was kept elsewhere: whoever took the database back to an earlier state, with all its
 * signatures, is found by it alone.
 */
export async function verifyAudit(backend: Backend, known?: { position: number; hash: string }): Promise<AuditVerdict> {
  const { database, keyring } = backend;
  const heads = await database.selectFrom('audit_heads').selectAll().orderBy('position').execute();
  const expected = new Map(heads.map(({ position, hash }) => [Number(position), hash.toString('hex')]));
  if (known) expected.set(known.position, known.hash);

  const { last, faults: found } = await walkChain(backend, expected);
  const faults: AuditFault[] = [...found];
  const furthest = Math.max(0, ...expected.keys());
  if (furthest > last.position) faults.push({ kind: 'truncated', positions: [last.position + 1, furthest] });
  if (last.position > furthest) faults.push({ kind: 'head_lost', positions: [furthest + 1, last.position] });

  for (const [index, { position, hash, signed_at: signedAt, signature }] of heads.entries()) {
    const judged = checkHead(keyring, { position: Number(position), hash, signedAt }, signature);
    // A former key may have left the ring: a later head speaks for all before it, so only the last must be known.
    if (judged === 'forged' || (judged === 'unknown' && index === heads.length - 1)) {
      faults.push({ kind: 'head_forged', positions: [Number(position), Number(position)] });
    }
  }
  for (const missing of await findMissingVersions(backend)) faults.push({ kind: 'version_missing', ...missing });
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
