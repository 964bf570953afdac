import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { CHAIN_START, chainHash } from './chainAudit.ts';
import { type AuditLine, checkLine } from './sealLine.ts';

/**
 * `changed`: the line is not as it was written. `reordered`: it is, but not at the place where it was chained.
 * `removed`: its place, or the place alone, is there no more. `rewritten`: the chain itself was made anew.
 */
export interface ChainFault {
  kind: 'changed' | 'reordered' | 'removed' | 'rewritten';
  positions: [number, number];
  id?: string;
}

/** A place in the chain with the line it names, or nulls where that is gone. */
type Link = { position: string; line_id: string; hash: Buffer } & {
  [Column in keyof AuditLine]: AuditLine[Column] | null;
};

/** Rows read at once. */
const PAGE = 2000;

/** Goes through the chain from its start. `expected` says, in hex, the hashes that are known of some positions. */
export async function walkChain(
  database: Kysely<Tables>,
  keyring: Keyring,
  expected: ReadonlyMap<number, string>,
): Promise<{ last: { position: number; hash: Buffer }; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  let last: { position: number; hash: Buffer } = { position: 0, hash: CHAIN_START };
  for (let page = await readPage(database, 0); page.length > 0; page = await readPage(database, last.position)) {
    for (const link of page) {
      const position = Number(link.position);
      const gap = position > last.position + 1;
      if (gap) faults.push({ kind: 'removed', positions: [last.position + 1, position - 1] });
      const kind = judge(keyring, link, gap ? null : last.hash) ?? judgeKnown(link, expected.get(position));
      if (kind) faults.push({ kind, positions: [position, position], id: link.line_id });
      last = { position, hash: link.hash };
    }
  }
  return { last, faults };
}

/** What is wrong with a link, or null; `before` is the hash before it where there is one. */
function judge(keyring: Keyring, link: Link, before: Buffer | null): ChainFault['kind'] | null {
  if (link.id === null) return 'removed';
  const line = link as AuditLine;
  const seal = checkLine(keyring, line);
  if (seal === 'changed') return 'changed';
  if (before === null || chainHash(before, line).equals(link.hash)) return null;
  return seal === 'whole' ? 'reordered' : 'changed';
}

function judgeKnown({ hash }: Link, expected: string | undefined): ChainFault['kind'] | null {
  return expected === undefined || expected === hash.toString('hex') ? null : 'rewritten';
}

function readPage(database: Kysely<Tables>, after: number): Promise<Link[]> {
  return database
    .selectFrom('audit_chain')
    .leftJoin('audit_lines', 'audit_lines.id', 'audit_chain.line_id')
    .selectAll(['audit_chain', 'audit_lines'])
    .where('position', '>', String(after))
    .orderBy('position')
    .limit(PAGE)
    .execute();
}
