import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabaseUrl } from '../testing/testDatabaseUrl.ts';
import { migrations } from './migrations.ts';
import { isUnreachable, openDatabase } from './openDatabase.ts';

it('brings an empty database up to date once, however many come at once and again', async () => {
  const url = await testDatabaseUrl();
  const ignore = () => undefined;
  const opened = await Promise.all([openDatabase(url, ignore), openDatabase(url, ignore), openDatabase(url, ignore)]);
  const again = await openDatabase(url, ignore);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(again);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  await Promise.all([...opened, again].map((database) => database.destroy()));
});

it('uses a database that a newer version has brought further, so that one can go back', async () => {
  const url = await testDatabaseUrl();
  const newer = await openDatabase(url, () => undefined);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', ${new Date().toISOString()})`.execute(
    newer,
  );
  const older = await openDatabase(url, () => undefined);
  expect(await older.selectFrom('tenants').selectAll().execute()).toEqual([]);
  await Promise.all([newer, older].map((database) => database.destroy()));
});

it('tells a database that is away from a query that is wrong', async () => {
  const nowhere = await openDatabase('postgres://nobody@127.0.0.1:1/nothing', () => undefined).catch((error) => error);
  expect(isUnreachable(nowhere)).toBe(true);
  const database = await openDatabase(await testDatabaseUrl(), () => undefined);
  const wrong = await sql`select nothing`.execute(database).catch((error) => error);
  expect(isUnreachable(wrong)).toBe(false);
  await database.destroy();
});
