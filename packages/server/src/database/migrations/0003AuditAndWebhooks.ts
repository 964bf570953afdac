import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The audit with its chain, and webhooks: endpoints, events, deliveries and their log. */
export const auditAndWebhooks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table audit_lines (
        id uuid primary key,
        born bigint generated always as identity,
        at timestamptz(3) not null,
        tenant_id uuid,
        event text not null,
        actor_role text not null,
        actor_id uuid,
        subject uuid,
        facts jsonb not null,
        mac bytea not null
      );
      create index audit_lines_of_subject on audit_lines (subject, event);

      create table audit_waiting (
        line_id uuid primary key references audit_lines,
        born bigint not null
      );
      create index audit_waiting_in_order on audit_waiting (born);

      create table audit_chain (
        position bigint primary key,
        line_id uuid not null unique references audit_lines,
        hash bytea not null
      );

      create table audit_heads (
        position bigint primary key,
        hash bytea not null,
        signed_at timestamptz(3) not null,
        signature bytea not null
      );

      create function refuse_change_of_audit() returns trigger language plpgsql as $$
        begin raise exception 'the audit is append-only'; end
      $$;
      create trigger audit_lines_stay before update or delete or truncate on audit_lines
        for each statement execute function refuse_change_of_audit();
      create trigger audit_chain_stays before update or delete or truncate on audit_chain
        for each statement execute function refuse_change_of_audit();
      create trigger audit_heads_stay before update or delete or truncate on audit_heads
        for each statement execute function refuse_change_of_audit();

      create table webhook_endpoints (
        id uuid primary key,
        tenant_id uuid not null references tenants,
        url text not null,
        types jsonb,
        wrapped_key bytea not null,
        sealed_secret bytea not null,
        sealed_former_secret bytea,
        former_until timestamptz,
        disabled_at timestamptz,
        disabled_reason text,
        created_at timestamptz not null
      );
      create index webhook_endpoints_of_tenant on webhook_endpoints (tenant_id);

      create table webhook_events (
        id uuid primary key,
        born bigint generated always as identity,
        tenant_id uuid not null references tenants,
        verification_id uuid not null,
        type text not null,
        body text not null,
        created_at timestamptz not null
      );
      create index webhook_events_of_tenant on webhook_events (tenant_id, created_at);
      create index webhook_events_of_verification on webhook_events (verification_id);
      create index webhook_events_by_age on webhook_events (created_at);

      create table webhook_deliveries (
        id uuid primary key,
        endpoint_id uuid not null references webhook_endpoints on delete cascade,
        event_id uuid not null references webhook_events on delete cascade,
        verification_id uuid not null,
        event_born bigint not null,
        state text not null,
        tries integer not null default 0,
        next_try_at timestamptz,
        claimed_until timestamptz,
        created_at timestamptz not null,
        ended_at timestamptz,
        unique (endpoint_id, event_id)
      );
      create index webhook_deliveries_due on webhook_deliveries (next_try_at) where state = 'waiting';
      create index webhook_deliveries_in_order on webhook_deliveries (endpoint_id, verification_id, event_born)
        where state = 'waiting';
      create index webhook_deliveries_next on webhook_deliveries (endpoint_id, event_born) where state = 'waiting';
      create index webhook_deliveries_under_way on webhook_deliveries (endpoint_id) where claimed_until is not null;
      create index webhook_deliveries_of_endpoint on webhook_deliveries (endpoint_id, created_at, id);
      create index webhook_deliveries_of_event on webhook_deliveries (event_id);

      create table webhook_attempts (
        delivery_id uuid not null references webhook_deliveries on delete cascade,
        attempt integer not null,
        at timestamptz not null,
        ms integer not null,
        status integer,
        failure text,
        primary key (delivery_id, attempt)
      );
    `.execute(db);
  },
};
