import { sql } from 'kysely';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import { SealBrokenError } from '../secrets/seal.ts';
import { type WrappedKey, type WrappedKeys, wrappedKeys } from './wrappedKeys.ts';

const BATCH = 200;
const BEFORE_ALL = { uuid: '00000000-0000-0000-0000-000000000000', bytea: Buffer.alloc(0) };

/** What became of the keys of one table. */
export interface Rewrapped {
  table: string;
  rewrapped: number;
  /** Ids of rows whose key did not open: altered, or wrapped by a master key that is not on the ring. */
  broken: string[];
  /** Keys that are still wrapped otherwise, the broken ones included. */
  left: number;
}

/**
 * Wraps every data key that another master key, or an older format, wrapped, with the first master key. Blobs and
 * sealed columns stay as they are, and the service goes on meanwhile: each key is exchanged for one that opens the
 * same, and only if it is still the one that was read. Begun again after an interruption it goes on where it was.
 */
export async function rewrapKeys(backend: Backend): Promise<Rewrapped[]> {
  const { database, keyring } = backend;
  const outcomes: Rewrapped[] = [];
  for (const [table, keys] of Object.entries(wrappedKeys)) {
    const outcome: Rewrapped = { table, rewrapped: 0, broken: [], left: 0 };
    const beforeAll = BEFORE_ALL[keys.type];
    const readAfter = (after: WrappedKey['id']) =>
      keys.read(database, { current: keyring.current, after, limit: BATCH });
    let batch = await readAfter(beforeAll);
    while (batch.length > 0) {
      const fresh = batch.flatMap((key) => {
        const wrapped = rewrapOrNull(keyring, key);
        if (!wrapped) outcome.broken.push(typeof key.id === 'string' ? key.id : key.id.toString('hex'));
        return wrapped ? [{ ...key, fresh: wrapped }] : [];
      });
      outcome.rewrapped += await exchange(database, table, keys, fresh);
      batch = await readAfter(batch.at(-1)!.id);
    }
    // Others may have wrapped with another master key meanwhile, or be at it still.
    for (batch = await readAfter(beforeAll); batch.length > 0; batch = await readAfter(batch.at(-1)!.id)) {
      outcome.left += batch.length;
    }
    outcomes.push(outcome);
  }
  const count = outcomes.reduce((sum, { rewrapped }) => sum + rewrapped, 0);
  if (count > 0) {
    const changed = { event: 'master_key.changed', tenantId: null, subject: null, facts: { count } } as const;
    await appendAudit(backend, database, changed);
  }
  return outcomes;
}

function rewrapOrNull(keyring: Backend['keyring'], { wrapped, place }: WrappedKey): Buffer | null {
  try {
    const fresh = keyring.rewrap(wrapped, place);
    // Written only once it is seen to open the same.
    return keyring.unwrap(fresh, place).equals(keyring.unwrap(wrapped, place)) ? fresh : null;
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

async function exchange(
  database: Backend['database'],
  table: string,
  { column, type }: WrappedKeys,
  keys: readonly (WrappedKey & { fresh: Buffer })[],
): Promise<number> {
  if (keys.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} as kept set wrapped_key = change.fresh
    from unnest(
      ${keys.map(({ id }) => id)}::${sql.raw(type)}[],
      ${keys.map(({ wrapped }) => wrapped)}::bytea[],
      ${keys.map(({ fresh }) => fresh)}::bytea[]
    ) as change (id, wrapped, fresh)
    where ${sql.ref(`kept.${column}`)} = change.id and kept.wrapped_key = change.wrapped
  `.execute(database);
  return Number(numAffectedRows ?? 0);
}
