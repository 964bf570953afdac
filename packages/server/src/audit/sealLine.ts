import { createHmac } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { sameBytes } from '../secrets/secret.ts';

export type AuditLine = Selectable<Tables['audit_lines']>;
/** A line as it is written, before the database gives it its number. */
export type NewAuditLine = Omit<AuditLine, 'born' | 'mac'>;

const PURPOSE = 'audit line';
const KEY_ID_BYTES = 4;

/** A line as bytes, one way only: an array, so that no name is missing, with the facts in the order of their names. */
export function bytesOf(line: NewAuditLine): Buffer {
  const facts = Object.entries(line.facts)
    .filter(([, fact]) => fact !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const { id, at, tenant_id, event, actor_role, actor_id, subject } = line;
  return Buffer.from(JSON.stringify([id, at.toISOString(), tenant_id, event, actor_role, actor_id, subject, facts]));
}

/** The key's id (4 bytes) and an HMAC-SHA-256 by a key derived from the master key: nobody else can write a line. */
export function sealLine(keyring: Keyring, line: NewAuditLine): Buffer {
  const [{ id, key }] = keyring.derive(PURPOSE);
  return Buffer.concat([id, macOf(key, line)]);
}

/** Whether a line is as it was written; `unknown` where its key is on the ring no more. */
export function checkLine(keyring: Keyring, line: AuditLine): 'whole' | 'changed' | 'unknown' {
  const named = line.mac.subarray(0, KEY_ID_BYTES);
  const found = keyring.derive(PURPOSE).find(({ id }) => id.equals(named));
  if (!found) return 'unknown';
  return sameBytes(macOf(found.key, line), line.mac.subarray(KEY_ID_BYTES)) ? 'whole' : 'changed';
}

function macOf(key: Buffer, line: NewAuditLine): Buffer {
  return createHmac('sha256', key).update(bytesOf(line)).digest();
}
