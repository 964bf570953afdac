import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureTenant } from '../access/tenants.ts';
import { abandonVerification } from '../store/abandonVerification.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { reviewedVerification } from '../testing/reviewedVerification.ts';
import { appendAudit } from './appendAudit.ts';
import { checkLine } from './sealLine.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const linesOf = (subject: string) =>
  service.backend.database
    .selectFrom('audit_lines')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('born')
    .execute();

describe('appendAudit', () => {
  it('tells of each change of state, who made it and what came of it', async () => {
    const { verification, token } = await service.create({ reference: 'dossier-17' });
    await service.ask(`/v1/verifications/${verification.id}/abandon`, { bearer: token, json: {} });
    const lines = await linesOf(verification.id);
    expect(lines.map(({ event, actor_role: role, facts }) => ({ event, role, facts }))).toEqual([
      { event: 'verification.created', role: 'service', facts: { version: 1, to: 'open' } },
      {
        event: 'verification.changed',
        role: 'holder',
        facts: { version: 2, from: 'open', to: 'abandoned', by: 'abandon' },
      },
    ]);
    expect(lines.map((line) => checkLine(service.backend.keyring, line))).toEqual(['whole', 'whole']);
    expect(JSON.stringify(lines)).not.toContain('dossier-17');
  });

  it('names the service itself where nobody called', async () => {
    const { verification } = await service.create();
    await abandonVerification(service.backend, verification.id);
    expect((await linesOf(verification.id)).at(-1)).toMatchObject({ actor_role: 'system', actor_id: null });
  });

  it('tells which reviewer asked for a picture, also of one that does not open', async () => {
    const { id } = await reviewedVerification(service.backend, await ensureTenant(service.backend.database, 'shop'));
    const headers = await service.signIn();
    const answer = await service.ask(`/v1/reviews/${id}/sides/recto/picture?variant=original`, { headers });
    expect(answer.status).toBe(422);
    const { id: reviewerId } = await service.backend.database
      .selectFrom('reviewers')
      .select('id')
      .executeTakeFirstOrThrow();
    expect((await linesOf(id)).at(-1)).toMatchObject({
      event: 'picture.seen',
      actor_role: 'reviewer',
      actor_id: reviewerId,
      facts: { side: 'recto', variant: 'original' },
    });
  });

  it('is undone with the transaction that caused it', async () => {
    const { verification } = await service.create();
    const { database } = service.backend;
    const failing = database.transaction().execute(async (transaction) => {
      await appendAudit(service.backend, transaction, {
        event: 'verification.erased',
        tenantId: null,
        subject: verification.id,
      });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await linesOf(verification.id)).toHaveLength(1);
  });

  it.each([
    'update audit_lines set event = event',
    'delete from audit_lines',
    'truncate audit_lines cascade',
    'update audit_chain set position = position',
    'delete from audit_heads',
  ])('cannot be undone later: %s', async (statement) => {
    await expect(sql.raw(statement).execute(service.backend.database)).rejects.toThrow('the audit is append-only');
  });
});
