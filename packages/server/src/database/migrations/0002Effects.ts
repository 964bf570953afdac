import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Answers kept for requests that are sent again, and verifications that only try things out. */
export const effects: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table kept_answers (
        hash bytea primary key,
        lease uuid not null,
        leased_until timestamptz not null,
        subject_id text,
        wrapped_key bytea not null,
        sealed_fingerprint bytea not null,
        sealed_answer bytea,
        expires_at timestamptz not null
      );
      create index kept_answers_expiring on kept_answers (expires_at);
      create index kept_answers_of_subject on kept_answers (subject_id);

      alter table verifications add column sandbox jsonb;
      alter table decisions alter column reviewer_id drop not null;
    `.execute(db);
  },
};
