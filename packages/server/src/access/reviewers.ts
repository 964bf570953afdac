import { randomUUID } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { hashPassword, isPassword } from '../secrets/password.ts';

/** Makes a local account for development, or gives it this password. */
export async function ensureReviewer({ database }: Backend, name: string, password: string): Promise<void> {
  const known = await database.selectFrom('reviewers').select('password').where('name', '=', name).executeTakeFirst();
  if (known && (await isPassword(password, known.password))) return;
  const hash = await hashPassword(password);
  await database
    .insertInto('reviewers')
    .values({ id: randomUUID(), name, password: hash })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ password: hash }))
    .execute();
}

/** The reviewer of that name and password, or null; takes as long where there is no such name. */
export async function findReviewer(
  { database }: Backend,
  name: string,
  password: string,
): Promise<{ id: string; name: string } | null> {
  const row = await database.selectFrom('reviewers').selectAll().where('name', '=', name).executeTakeFirst();
  const right = await isPassword(password, row?.password ?? null);
  return row && right ? { id: row.id, name: row.name } : null;
}
