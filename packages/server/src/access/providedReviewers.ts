import { createHash, randomUUID } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { seal } from '../secrets/seal.ts';
import type { Membership } from './roles.ts';

/** Somebody a provider vouches for. */
export interface ProvidedReviewer {
  issuer: string;
  subject: string;
  name: string;
  memberships: readonly Membership[];
}

/** Where a reviewer's sealed name belongs, see `seal`. */
export const placeOfReviewer = {
  key: (id: string) => `reviewer:${id}:key`,
  name: (id: string) => `reviewer:${id}:name`,
};

/**
 * Takes over what the provider says of a reviewer now: name and memberships replace those of the last time, for all
 * sessions of theirs. Returns their id, the same each time; null for one who belongs nowhere, of whom nothing is kept
 * that was not there before, and who loses what they had.
 */
export async function acceptReviewer(
  { database, keyring }: Pick<Backend, 'database' | 'keyring'>,
  { issuer, subject, name, memberships }: ProvidedReviewer,
): Promise<string | null> {
  // A subject is only unique at its issuer, whose address has no line break.
  const hash = createHash('sha256').update(`${issuer}\n${subject}`).digest();
  return database.transaction().execute(async (transaction) => {
    if (memberships.length > 0) {
      await transaction
        .insertInto('reviewers')
        .values({ id: randomUUID(), subject: hash })
        .onConflict((conflict) => conflict.column('subject').doNothing())
        .execute();
    }
    const known = await transaction
      .selectFrom('reviewers')
      .select('id')
      .where('subject', '=', hash)
      .forUpdate()
      .executeTakeFirst();
    if (!known) return null;
    const { id } = known;
    await transaction.deleteFrom('memberships').where('reviewer_id', '=', id).execute();
    if (memberships.length === 0) return null;

    const { key, wrapped } = keyring.newDataKey(placeOfReviewer.key(id));
    await transaction
      .updateTable('reviewers')
      .set({ wrapped_key: wrapped, sealed_name: seal(key, Buffer.from(name), placeOfReviewer.name(id)) })
      .where('id', '=', id)
      .execute();
    await transaction
      .insertInto('memberships')
      .values(memberships.map(({ tenantId, role }) => ({ reviewer_id: id, tenant_id: tenantId, role })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return id;
  });
}
