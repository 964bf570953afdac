import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { presentActor } from './actor.ts';
import type { AuditEntry } from './auditEvents.ts';
import { sealLine } from './sealLine.ts';

/**
 * Writes what happens into the audit: with a transaction, if and only if that commits. The line is sealed at once and
 * takes no lock; `chainAudit` puts it into the chain a moment later.
 *
 * @example
 * await appendAudit(backend, transaction, { event: 'key.revoked', tenantId, subject: keyId });
 */
export async function appendAudit(backend: Backend, database: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  const actor = presentActor();
  const line = {
    id: randomUUID(),
    at: backend.now(),
    tenant_id: entry.tenantId,
    event: entry.event,
    actor_role: actor.role,
    actor_id: actor.id,
    subject: entry.subject,
    facts: entry.facts ?? {},
  };
  // One statement writes both: outside a transaction too, no line is without its place in the row of those that wait.
  await database
    .with('written', (query) =>
      query
        .insertInto('audit_lines')
        .values({ ...line, facts: JSON.stringify(line.facts), mac: sealLine(backend.keyring, line) })
        .returning(['id', 'born']),
    )
    .insertInto('audit_waiting')
    .columns(['line_id', 'born'])
    .expression((query) => query.selectFrom('written').select(['id', 'born']))
    .execute();
}
