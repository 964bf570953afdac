import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { VERIFY_SIDE } from '../queue/openQueue.ts';
import { BLANK_PICTURE } from '../sandbox/blankPicture.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { findVerification } from './findVerification.ts';

const { bytes: PNG } = BLANK_PICTURE;

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

async function rowsOf(table: 'captures' | 'jobs.job'): Promise<number> {
  const { database } = service.backend;
  const { rows } =
    table === 'captures'
      ? await sql<{ many: number }>`select count(*)::int as many from captures`.execute(database)
      : await sql<{ many: number }>`select count(*)::int as many from jobs.job where name = ${VERIFY_SIDE}`.execute(
          database,
        );
  return rows[0]!.many;
}

it('acknowledges a capture only once its row is committed, its bytes being safe before that', async () => {
  const { database } = service.backend;
  const created = await service.create();
  let answered = false;
  const held = await database.startTransaction().execute();
  onTestFinished(async () => {
    if (!held.isRolledBack) await held.rollback().execute();
  });
  await held.selectFrom('verifications').selectAll().forUpdate().execute();
  const sent = service.submit(created, 'recto', PNG).finally(() => {
    answered = true;
  });
  const waiting = async () => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(database);
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
  const stored: string[] = [];
  for await (const id of service.backend.blobs.olderThan(new Date(Date.now() + 1000))) stored.push(id);
  expect(stored).toHaveLength(1);
  await access(join(service.folder, 'blobs', stored[0]!.slice(0, 2), stored[0]!));
  expect([answered, await rowsOf('captures'), await rowsOf('jobs.job')]).toEqual([false, 0, 0]);

  await held.rollback().execute();
  expect((await sent).status).toBe(202);
  expect([await rowsOf('captures'), await rowsOf('jobs.job')]).toEqual([1, 1]);
});

it('commits row, state and job together: where the commit fails there is none of them', async () => {
  const { database } = service.backend;
  const created = await service.create();
  await sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`.execute(database);
  await sql`
    create constraint trigger refusing after insert on captures deferrable initially deferred
    for each row execute function refuse()
  `.execute(database);
  expect((await service.submit(created, 'recto', PNG)).status).toBe(500);
  expect([await rowsOf('captures'), await rowsOf('jobs.job')]).toEqual([0, 0]);
  expect(await findVerification(service.backend, created.verification.id)).toEqual(created.verification);

  await sql`drop trigger refusing on captures`.execute(database);
  expect((await service.submit(created, 'recto', PNG)).status).toBe(202);
  expect([await rowsOf('captures'), await rowsOf('jobs.job')]).toEqual([1, 1]);
});
