import type { VerificationSide } from '@rectoverso/core/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Keyring } from '../secrets/keyring.ts';

/** A verification as the database holds it, at one moment, with the key to what is sealed in it. */
export interface VerificationRecord {
  row: Selectable<Tables['verifications']>;
  sides: SideRecord[];
  /** The last one taken. */
  decision: Pick<Selectable<Tables['decisions']>, 'version' | 'outcome' | 'sealed_reason' | 'decided_at'> | null;
  dataKey: Buffer;
}

export interface SideRecord extends Omit<Selectable<Tables['sides']>, 'verification_id' | 'position'> {
  edits: VerificationSide['edits'];
  sealed_report: Buffer | null;
}

/**
 * The places that sealed bytes are bound to, see `seal`. All but the key are bound to their tenant by the key; what is
 * written more than once, to the version that wrote it.
 */
export const placeOf = {
  key: (tenantId: string, verificationId: string) => `tenant:${tenantId}:verification:${verificationId}:key`,
  holder: (verificationId: string) => `verification:${verificationId}:holder`,
  /** Notes older than versions have none. */
  note: (verificationId: string, version: number | null) =>
    `verification:${verificationId}:note${version === null ? '' : `:${version}`}`,
  reason: (verificationId: string, version: number) => `verification:${verificationId}:reason:${version}`,
  report: (captureId: string) => `capture:${captureId}:report`,
};

/** Reads verifications, each whole and as of one moment: a single statement reads them all. */
export async function readRecords(
  database: Kysely<Tables>,
  keyring: Keyring,
  ids: readonly string[],
): Promise<Map<string, VerificationRecord>> {
  const records = new Map<string, VerificationRecord>();
  if (ids.length === 0) return records;
  for (const joined of await joinedRows(database, ids)) {
    const { side, side_state, attempts, capture_id, edits, sealed_report, ...more } = joined;
    const { decision_version, outcome, sealed_reason, decided_at, ...row } = more;
    const decided = decision_version !== null && outcome && sealed_reason && decided_at;
    const record = records.get(row.id) ?? {
      row,
      sides: [],
      decision: decided ? { version: decision_version, outcome, sealed_reason, decided_at } : null,
      dataKey: keyring.unwrap(row.wrapped_key, placeOf.key(row.tenant_id, row.id)),
    };
    records.set(row.id, record);
    record.sides.push({ side, state: side_state, attempts, capture_id, edits, sealed_report });
  }
  return records;
}

/** The verification of that id, or null. */
export async function readRecord(
  database: Kysely<Tables>,
  keyring: Keyring,
  id: string,
): Promise<VerificationRecord | null> {
  return (await readRecords(database, keyring, [id])).get(id) ?? null;
}

function joinedRows(database: Kysely<Tables>, ids: readonly string[]) {
  return database
    .selectFrom('verifications')
    .innerJoin('sides', 'sides.verification_id', 'verifications.id')
    .leftJoin('captures', 'captures.id', 'sides.capture_id')
    .leftJoin('reports', 'reports.capture_id', 'sides.capture_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('decisions')
          .select(['version as decision_version', 'outcome', 'sealed_reason', 'decided_at'])
          .whereRef('decisions.verification_id', '=', 'verifications.id')
          .orderBy('decisions.version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .selectAll('verifications')
    .select(['sides.side', 'sides.state as side_state', 'sides.attempts', 'sides.capture_id', 'captures.edits'])
    .select(['reports.sealed_report', 'latest.decision_version', 'latest.outcome'])
    .select(['latest.sealed_reason', 'latest.decided_at'])
    .where('verifications.id', 'in', ids)
    .orderBy('sides.position')
    .execute();
}
