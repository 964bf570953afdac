import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tenants, verifications with their sides, captures and reports, decisions, and who is let in. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table tenants (
        id uuid primary key,
        name text not null unique
      );

      create table api_keys (
        hash bytea primary key,
        tenant_id uuid not null references tenants,
        created_at timestamptz not null default now()
      );

      create table verifications (
        id uuid primary key,
        tenant_id uuid not null references tenants,
        state text not null,
        version integer not null,
        kind text not null,
        policy text not null,
        locale text not null,
        reference text,
        wrapped_key bytea not null,
        sealed_holder bytea,
        sealed_note bytea,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null,
        in_review_since timestamptz
      );
      create index verifications_waiting on verifications (in_review_since, id) where state = 'in_review';
      create index verifications_expiring on verifications (expires_at)
        where state in ('open', 'checking', 'refused', 'in_review', 'more_asked');

      create table sides (
        verification_id uuid not null references verifications,
        side text not null,
        position smallint not null,
        state text not null,
        attempts integer not null,
        capture_id uuid,
        primary key (verification_id, side)
      );

      create table captures (
        id uuid primary key,
        verification_id uuid not null references verifications,
        side text not null,
        blob_id uuid not null unique,
        wrapped_key bytea not null,
        media_type text not null,
        size_bytes integer not null,
        edits jsonb not null,
        created_at timestamptz not null
      );
      create index captures_of_verification on captures (verification_id);

      create table reports (
        capture_id uuid primary key references captures,
        advice text not null,
        sealed_report bytea not null,
        created_at timestamptz not null
      );

      create table reviewers (
        id uuid primary key,
        name text not null unique,
        password bytea not null
      );

      create table decisions (
        verification_id uuid not null references verifications,
        version integer not null,
        outcome text not null,
        sealed_reason bytea not null,
        reviewer_id uuid not null references reviewers,
        decided_at timestamptz not null,
        primary key (verification_id, version)
      );

      create table tokens (
        hash bytea primary key,
        verification_id uuid not null references verifications,
        expires_at timestamptz not null
      );
      create index tokens_expiring on tokens (expires_at);

      create table sessions (
        hash bytea primary key,
        reviewer_id uuid not null references reviewers,
        expires_at timestamptz not null
      );
      create index sessions_expiring on sessions (expires_at);
    `.execute(db);
  },
};
