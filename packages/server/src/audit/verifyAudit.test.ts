import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { appendAudit } from './appendAudit.ts';
import { chainAudit } from './chainAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

const LINES = 10_000;
let service: TestService;
let whole: Awaited<ReturnType<typeof verifyAudit>>;

/** What somebody with the database's own password could do. */
const tamper = async (...statements: string[]) => {
  await service.backend.database.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    for (const statement of statements) await sql.raw(statement).execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
  });
};
const idAt = async (position: number) => {
  const link = await service.backend.database
    .selectFrom('audit_chain')
    .select('line_id')
    .where('position', '=', String(position))
    .executeTakeFirstOrThrow();
  return link.line_id;
};
const faults = async () => (await verifyAudit(service.backend)).faults;

beforeAll(async () => {
  service = await openTestService();
  const { backend } = service;
  const { verification } = await service.create();
  const { waiting } = await verifyAudit(backend);
  for (let written = waiting; written < LINES; written += 100) {
    await backend.database.transaction().execute(async (transaction) => {
      for (let line = 0; line < Math.min(100, LINES - written); line += 1) {
        await appendAudit(backend, transaction, {
          event: 'picture.seen',
          tenantId: null,
          subject: verification.id,
          facts: { side: 'recto', variant: 'edited' },
        });
      }
    });
  }
  expect(await chainAudit(backend)).toBe(LINES);
  whole = await verifyAudit(backend);
  await tamper('create table kept_lines as table audit_lines', 'create table kept_chain as table audit_chain');
  await tamper('create table kept_heads as table audit_heads');
});
afterAll(() => service.close());

describe('verifyAudit, over 10,000 lines', () => {
  beforeEach(() =>
    tamper(
      'delete from audit_lines',
      'insert into audit_lines overriding system value table kept_lines',
      'delete from audit_chain',
      'insert into audit_chain table kept_chain',
      'delete from audit_heads',
      'insert into audit_heads table kept_heads',
    ),
  );

  it('finds a whole one whole', () => {
    expect(whole).toMatchObject({ lines: LINES, waiting: 0, faults: [], head: { position: LINES } });
  });

  it('names a row that was changed, in any column', async () => {
    const id = await idAt(7301);
    for (const change of [
      `event = 'decision.taken'`,
      `at = at + interval '1 ms'`,
      `actor_id = gen_random_uuid()`,
      `facts = '{"side":"verso","variant":"edited"}'`,
      'subject = null',
    ]) {
      await tamper(`update audit_lines set ${change} where id = '${id}'`);
      expect(await faults()).toEqual([{ kind: 'changed', positions: [7301, 7301], id }]);
      await tamper(
        `delete from audit_lines where id = '${id}'`,
        `insert into audit_lines overriding system value select * from kept_lines where id = '${id}'`,
      );
    }
  });

  it('names rows that were removed, with or without their places', async () => {
    const id = await idAt(41);
    await tamper(
      `delete from audit_lines where id = '${id}'`,
      'delete from audit_chain where position between 5000 and 5002',
    );
    expect(await faults()).toEqual([
      { kind: 'removed', positions: [41, 41], id },
      { kind: 'removed', positions: [5000, 5002] },
    ]);
  });

  it('names rows that changed places', async () => {
    const [one, other] = [await idAt(100), await idAt(9000)];
    const swapped = `select position, case position when 100 then '${other}'::uuid else '${one}'::uuid end, hash
      from kept_chain where position in (100, 9000)`;
    await tamper(`delete from audit_chain where position in (100, 9000)`, `insert into audit_chain ${swapped}`);
    expect(await faults()).toEqual([
      { kind: 'reordered', positions: [100, 100], id: other },
      { kind: 'reordered', positions: [9000, 9000], id: one },
    ]);
  });

  it('names what was cut off the end', async () => {
    await tamper('delete from audit_chain where position > 9990');
    expect(await faults()).toEqual([{ kind: 'truncated', positions: [9991, LINES] }]);
  });

  it('finds a chain that was made anew without the key', async () => {
    const last = "decode(repeat('00', 32), 'hex')";
    await tamper(`update audit_chain set hash = ${last} where position = ${LINES}`);
    expect(await faults()).toMatchObject([{ kind: 'reordered', positions: [LINES, LINES] }]);
    await tamper(`update audit_heads set hash = ${last} where position = ${LINES}`);
    expect(await faults()).toMatchObject([
      { kind: 'reordered', positions: [LINES, LINES] },
      { kind: 'head_forged', positions: [LINES, LINES] },
    ]);
  });

  it('finds a chain taken back with its heads by a head that was kept elsewhere', async () => {
    await tamper('delete from audit_chain where position > 9000', 'delete from audit_heads where position > 9000');
    expect(await faults()).toEqual([]);
    const verdict = await verifyAudit(service.backend, whole.head ?? undefined);
    expect(verdict.faults).toEqual([{ kind: 'truncated', positions: [9001, LINES] }]);
  });

  it('misses the line of a change that was removed before it was chained', async () => {
    const { verification, token } = await service.create();
    await service.ask(`/v1/verifications/${verification.id}/abandon`, { bearer: token, json: {} });
    await tamper(
      `delete from audit_waiting where line_id in (select id from audit_lines where subject = '${verification.id}')`,
      `delete from audit_lines where subject = '${verification.id}' and event = 'verification.changed'`,
    );
    expect(await faults()).toEqual([{ kind: 'version_missing', id: verification.id, version: 2 }]);
    await tamper(`delete from verifications where id = '${verification.id}'`);
  });
});
