import { type Kysely, sql } from 'kysely';
import { placeOfReviewer } from '../access/providedReviewers.ts';
import { placeOfBlob } from '../blobs/captureBlobs.ts';
import type { Tables } from '../database/tables.ts';
import { placeOf } from '../store/verificationRecord.ts';

/** A data key as it lies in a table, and the place it was wrapped for. */
export interface WrappedKey {
  id: string;
  wrapped: Buffer;
  place: string;
}

/** Which keys to read: those whose wrapping does not begin with `current`, by id, beyond `after`. */
export interface OldKeys {
  current: Buffer;
  after: string;
  limit: number;
}

/**
 * Every table with a column `wrapped_key`, which `rewrapKeys` goes through; a test holds this to the database. Rows
 * without a key, or with an empty one (what it opened was erased), are left out.
 */
export const wrappedKeys: Record<string, (database: Kysely<Tables>, old: OldKeys) => Promise<WrappedKey[]>> = {
  async verifications(database, old) {
    const rows = await database
      .selectFrom('verifications')
      .select(['id', 'tenant_id', 'wrapped_key'])
      .where('id', '>', old.after)
      .where(isOld(old))
      .orderBy('id')
      .limit(old.limit)
      .execute();
    return rows.map((row) => ({ id: row.id, wrapped: row.wrapped_key, place: placeOf.key(row.tenant_id, row.id) }));
  },

  async captures(database, old) {
    const rows = await database
      .selectFrom('captures')
      .innerJoin('verifications', 'verifications.id', 'captures.verification_id')
      .select(['captures.id', 'captures.verification_id', 'captures.blob_id', 'captures.wrapped_key'])
      .select('verifications.tenant_id')
      .where('captures.id', '>', old.after)
      .where(isOld(old, 'captures'))
      .orderBy('captures.id')
      .limit(old.limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      wrapped: row.wrapped_key,
      place: placeOfBlob({ tenantId: row.tenant_id, verificationId: row.verification_id }, row.blob_id).key,
    }));
  },

  async reviewers(database, old) {
    const rows = await database
      .selectFrom('reviewers')
      .select(['id', 'wrapped_key'])
      .where('id', '>', old.after)
      .where(isOld(old))
      .orderBy('id')
      .limit(old.limit)
      .execute();
    return rows.map((row) => ({ id: row.id, wrapped: row.wrapped_key!, place: placeOfReviewer.key(row.id) }));
  },
};

/** True of rows whose key is there and was wrapped otherwise than now. */
function isOld({ current }: OldKeys, table?: string) {
  const column = sql.ref(table === undefined ? 'wrapped_key' : `${table}.wrapped_key`);
  return sql<boolean>`length(${column}) > 0 and substring(${column} from 1 for ${sql.lit(current.length)}) <> ${current}`;
}
