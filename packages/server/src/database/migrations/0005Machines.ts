import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Erasures with their receipts, and what a scanner says of a capture. */
export const machines: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table verifications add column purged_at timestamptz;
      create index verifications_ended on verifications (policy, updated_at)
        where purged_at is null and state in ('approved', 'rejected', 'abandoned', 'expired');

      alter table captures add column scan text;

      create table erasures (
        verification_id uuid not null references verifications,
        cause text not null,
        requested_at timestamptz(3) not null,
        finished_at timestamptz(3),
        erased jsonb not null,
        receipt text,
        primary key (verification_id, cause)
      );
      create index erasures_unfinished on erasures (requested_at) where finished_at is null;
    `.execute(db);
  },
};
