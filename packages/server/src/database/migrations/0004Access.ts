import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** API keys with scopes and an end, origins of tenants, reviewers who come by a provider and belong to tenants, limits. */
export const access: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table api_keys
        add column id uuid not null default gen_random_uuid() unique,
        add column name text not null default '',
        -- Keys made before there were scopes could do all there was.
        add column scopes text[] not null default '{verifications:read,verifications:write,webhooks:manage,erasure}',
        add column expires_at timestamptz,
        add column revoked_at timestamptz,
        add column last_used_at timestamptz;
      alter table api_keys alter column scopes drop default;
      create index api_keys_of_tenant on api_keys (tenant_id);

      alter table tenants add column origins text[] not null default '{}';

      alter table reviewers
        alter column name drop not null,
        alter column password drop not null,
        add column subject bytea unique,
        add column wrapped_key bytea,
        add column sealed_name bytea;

      create table memberships (
        reviewer_id uuid not null references reviewers,
        tenant_id uuid not null references tenants,
        role text not null,
        primary key (reviewer_id, tenant_id, role)
      );

      create index tokens_of_verification on tokens (verification_id);
      create index verifications_waiting_of_tenant on verifications (tenant_id, in_review_since, id)
        where state = 'in_review';
      alter table verifications add column note_version integer;

      -- Unlogged: counting costs no sync, and a crash that empties it only begins the present window anew.
      create unlogged table spent_limits (
        key bytea not null,
        ends_at timestamptz not null,
        spent integer not null,
        primary key (key, ends_at)
      );
      create index spent_limits_ended on spent_limits (ends_at);
    `.execute(db);
  },
};
