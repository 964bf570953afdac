import { type Kysely, sql } from 'kysely';
import { placeOfReviewer } from '../access/providedReviewers.ts';
import { placeOfBlob } from '../blobs/captureBlobs.ts';
import type { Tables } from '../database/tables.ts';
import { placeOfAnswer } from '../once/keptAnswers.ts';
import { placeOf } from '../store/verificationRecord.ts';
import { placeOfEndpoint } from '../webhooks/endpointSecrets.ts';

/** A data key as it lies in a table: the primary key of its row, and the place it was wrapped for. */
export interface WrappedKey {
  id: string | Buffer;
  wrapped: Buffer;
  place: string;
}

/** Which keys to read: those whose wrapping does not begin with `current`, by id, beyond `after`. */
interface OldKeys {
  current: Buffer;
  after: string | Buffer;
  limit: number;
}

/** A table with a column `wrapped_key`. */
export interface WrappedKeys {
  /** The column of its primary key. */
  column: 'id' | 'hash';
  type: 'uuid' | 'bytea';
  read(database: Kysely<Tables>, old: OldKeys): Promise<WrappedKey[]>;
}

const BY_ID = { column: 'id', type: 'uuid' } as const;
const BY_HASH = { column: 'hash', type: 'bytea' } as const;

/** Every such table, which `rewrapKeys` goes through; a test holds this to the database. */
export const wrappedKeys: Record<string, WrappedKeys> = {
  verifications: {
    ...BY_ID,
    async read(database, old) {
      const rows = await database
        .selectFrom('verifications')
        .select(['id', 'tenant_id', 'wrapped_key'])
        .where(isOld(old, 'verifications', 'id'))
        .orderBy('id')
        .limit(old.limit)
        .execute();
      return rows.map((row) => ({ id: row.id, wrapped: row.wrapped_key, place: placeOf.key(row.tenant_id, row.id) }));
    },
  },

  captures: {
    ...BY_ID,
    async read(database, old) {
      const rows = await database
        .selectFrom('captures')
        .innerJoin('verifications', 'verifications.id', 'captures.verification_id')
        .select(['captures.id', 'captures.verification_id', 'captures.blob_id', 'captures.wrapped_key'])
        .select('verifications.tenant_id')
        .where(isOld(old, 'captures', 'id'))
        .orderBy('captures.id')
        .limit(old.limit)
        .execute();
      return rows.map((row) => {
        const owner = { tenantId: row.tenant_id, verificationId: row.verification_id };
        return { id: row.id, wrapped: row.wrapped_key, place: placeOfBlob(owner, row.blob_id).key };
      });
    },
  },

  reviewers: {
    ...BY_ID,
    async read(database, old) {
      const rows = await database
        .selectFrom('reviewers')
        .select(['id', 'wrapped_key'])
        .where(isOld(old, 'reviewers', 'id'))
        .orderBy('id')
        .limit(old.limit)
        .execute();
      return rows.map((row) => ({ id: row.id, wrapped: row.wrapped_key!, place: placeOfReviewer.key(row.id) }));
    },
  },

  kept_answers: {
    ...BY_HASH,
    async read(database, old) {
      const rows = await database
        .selectFrom('kept_answers')
        .select(['hash', 'wrapped_key'])
        .where(isOld(old, 'kept_answers', 'hash'))
        .orderBy('hash')
        .limit(old.limit)
        .execute();
      return rows.map((row) => ({ id: row.hash, wrapped: row.wrapped_key, place: placeOfAnswer(row.hash, 'key') }));
    },
  },

  webhook_endpoints: {
    ...BY_ID,
    async read(database, old) {
      const rows = await database
        .selectFrom('webhook_endpoints')
        .select(['id', 'wrapped_key'])
        .where(isOld(old, 'webhook_endpoints', 'id'))
        .orderBy('id')
        .limit(old.limit)
        .execute();
      return rows.map((row) => ({ id: row.id, wrapped: row.wrapped_key, place: placeOfEndpoint.key(row.id) }));
    },
  },
};

/** True of rows beyond `after` whose key is there (not erased) and was wrapped otherwise than now. */
function isOld({ current, after }: OldKeys, table: string, column: string) {
  const key = sql.ref(`${table}.wrapped_key`);
  return sql<boolean>`${sql.ref(`${table}.${column}`)} > ${after}
    and length(${key}) > 0 and substring(${key} from 1 for ${sql.lit(current.length)}) <> ${current}`;
}
