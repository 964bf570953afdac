import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CreatedVerification } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptReviewer } from '../access/providedReviewers.ts';
import { csrfTokenOf, openSession } from '../access/reviewerSessions.ts';
import { findPlanted, findPlantedIn, type Planted } from '../testing/findPlanted.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { startWorker } from '../worker/startWorker.ts';

const folder = await mkdtemp(join(tmpdir(), 'rectoverso-planted-'));
let service: TestService;
beforeAll(async () => {
  // Whatever this process and its children put into the temporary folder shall be found.
  process.env.TMPDIR = join(folder, 'tmp');
  await mkdir(process.env.TMPDIR);
  service = await openTestService();
  await startWorker({ backend: service.backend, engine: service.engine, concurrency: 1, today: () => '2026-11-23' });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** A word that nobody else has: letters alone, as in a name. */
const word = (start: string) =>
  start +
  randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
const HOLDER = { surname: word('Surname'), givenNames: [word('Given')] };
const [NOTE, REASON, REVIEWER] = [word('note '), word('reason '), word('Reviewer ')];
/** Not personal, and not sealed: what is found of it tells that the search finds what is there. */
const REFERENCE = word('reference');

const text = (name: string, value: string): Planted => ({ name, bytes: Buffer.from(value) });

it('nothing that was given or read lies anywhere in the clear, and no secret either', async () => {
  const { backend, apiKey, masterKey } = service;
  const { database } = backend;
  const created = await service.create({ kind: 'passport-fra', reference: REFERENCE, holder: HOLDER });
  const { id } = created.verification;
  const say = (path: string, json: unknown) =>
    service.ask(`/v1/verifications/${id}/${path}`, {
      bearer: created.token,
      json,
      headers: { 'idempotency-key': word('key') },
    });
  const file = await readFile(fixtures.passportScan.file);
  const lines = await untilRead(created, file, () => say('retry', { side: 'recto' }));
  // The names declared are not those in the passport: a human must look.
  expect((await say('continue', { side: 'recto', note: NOTE })).status).toBe(200);

  const { tenant_id: tenantId, version } = await database
    .selectFrom('verifications')
    .select(['tenant_id', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const person = { issuer: 'https://login.example', subject: word('sub'), name: REVIEWER };
  const reviewerId = await acceptReviewer(backend, { ...person, memberships: [{ tenantId, role: 'reviewer' }] });
  const { secret } = await openSession(backend, reviewerId!, null);
  const headers = { cookie: `rectoverso_session=${secret}`, 'x-csrf-token': csrfTokenOf(secret) };
  for (const picture of ['edited', 'original']) {
    await service.ask(`/v1/reviews/${id}/sides/recto/picture?variant=${picture}`, { headers });
  }
  const decided = await service.ask(`/v1/reviews/${id}/decision`, {
    headers,
    json: { outcome: 'rejected', reason: REASON, version },
  });
  expect(decided.status).toBe(200);

  const planted = [
    text('surname', HOLDER.surname),
    text('given name', HOLDER.givenNames[0]!),
    text('note', NOTE),
    text('reason', REASON),
    text('reviewer', REVIEWER),
    text('subject', person.subject),
    ...lines.map((line) => text('MRZ', line)),
    ...[0.1, 0.5, 0.9].map((part) => ({
      name: `file at ${part}`,
      bytes: file.subarray(Math.floor(file.length * part)).subarray(0, 24),
    })),
    text('API key', apiKey),
    text('token', created.token),
    text('session', secret),
    text('CSRF token', csrfTokenOf(secret)),
    { name: 'master key', bytes: masterKey },
  ];
  const control = text('control', REFERENCE);

  await sql`checkpoint`.execute(database);
  await sql`select pg_switch_wal()`.execute(database);
  const { rows } = await sql<{ folder: string; oid: string }>`
    select setting as folder, (select oid::text from pg_database where datname = current_database()) as oid
    from pg_settings where name = 'data_directory'
  `.execute(database);
  const [{ folder: data, oid }] = rows as [{ folder: string; oid: string }];

  expect(await findPlantedIn(join(data, 'base', oid), [control])).not.toEqual([]);
  expect(await findPlantedIn(join(data, 'pg_wal'), [control])).not.toEqual([]);
  // Long values are compressed where they lie; as the database gives them they are not.
  const dump = Buffer.from(await everyRow());
  expect(findPlanted(dump, [control])).toEqual(['control']);

  expect(findPlanted(dump, planted)).toEqual([]);
  expect(await findPlantedIn(join(data, 'base', oid), planted)).toEqual([]);
  expect(await findPlantedIn(join(data, 'pg_wal'), planted)).toEqual([]);
  expect(findPlanted(await readFile(join(dirname(data), 'postgres.log')), planted)).toEqual([]);
  expect(findPlanted(Buffer.from(service.logged()), [...planted, control])).toEqual([]);
  expect(service.logged()).toContain('/v1/verifications/{id}/continue');
  expect(await findPlantedIn(service.folder, [...planted, control])).toEqual([]);
  expect(await findPlantedIn(folder, [...planted, control])).toEqual([]);
}, 180_000);

/** Every row of every table as text, the queue's too; bytes in hexadecimal. */
async function everyRow(): Promise<string> {
  const { database } = service.backend;
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(database);
  const texts: string[] = [];
  for (const { schema, name } of tables.rows) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from ${sql.table(`${schema}.${name}`)} as t`.execute(database);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** Submits the page until its MRZ was read: on a machine under load a check may run out of time. */
async function untilRead(
  created: CreatedVerification,
  file: Buffer,
  retry: () => Promise<Response>,
): Promise<string[]> {
  for (let tries = 1; tries <= 3; tries += 1) {
    await service.submit(created, 'recto', file);
    const [side] = (await service.untilChecked(created)).sides;
    if (side?.report?.mrz) return side.report.mrz.lines;
    await retry();
  }
  throw new Error('expected the MRZ of the specimen to be read');
}
