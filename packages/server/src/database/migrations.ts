import type { Migration } from 'kysely/migration';
import { firstTables } from './migrations/0001FirstTables.ts';
import { effects } from './migrations/0002Effects.ts';
import { auditAndWebhooks } from './migrations/0003AuditAndWebhooks.ts';
import { access } from './migrations/0004Access.ts';

/** Every change of the tables, by name, in order. A migration that was released is never altered: add another. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-effects': effects,
  '0003-audit-and-webhooks': auditAndWebhooks,
  '0004-access': access,
};
