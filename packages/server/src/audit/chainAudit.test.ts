import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Backend, openBackend } from '../backend.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { appendAudit } from './appendAudit.ts';
import { chainAudit } from './chainAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

let service: TestService;
let others: Backend[];
beforeAll(async () => {
  service = await openTestService();
  const { databaseUrl, masterKey, backend } = service;
  others = await Promise.all(
    [1, 2].map((name) =>
      openBackend({ databaseUrl, blobs: backend.blobs, masterKeys: [masterKey], name: `api-${name}` }),
    ),
  );
});
afterAll(async () => {
  await Promise.all(others.map((backend) => backend.close()));
  await service.close();
});

const entry = { event: 'picture.seen', tenantId: null, subject: null } as const;

it('chains every line once, written by many processes at once and committed out of order', async () => {
  const [first, second] = others as [Backend, Backend];
  const before = await chainAudit(first);
  let commit = () => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  // Written first, committed last: its number is below those that are chained before it.
  const late = first.database.transaction().execute(async (transaction) => {
    await appendAudit(first, transaction, entry);
    await held;
  });
  let writing = true;
  const chaining = [service.backend, second].map(async (backend) => {
    while (writing) await chainAudit(backend);
  });
  await Promise.all(
    others.map(async (backend) => {
      for (let count = 0; count < 200; count += 1) await appendAudit(backend, backend.database, entry);
    }),
  );
  writing = false;
  await Promise.all(chaining);
  await chainAudit(second);
  expect(await verifyAudit(first)).toMatchObject({ lines: before + 400, waiting: 0, faults: [] });
  commit();
  await late;
  expect(await verifyAudit(first)).toMatchObject({ lines: before + 400, waiting: 1 });
  await chainAudit(first);
  expect(await verifyAudit(first)).toMatchObject({ lines: before + 401, waiting: 0, faults: [] });
});

it('is seen whole while lines are written and chained', async () => {
  const [writer, chainer] = others as [Backend, Backend];
  let looking = true;
  const busy = [
    (async () => {
      while (looking) await appendAudit(writer, writer.database, entry);
    })(),
    (async () => {
      while (looking) await chainAudit(chainer);
    })(),
  ];
  for (let look = 0; look < 25; look += 1) expect((await verifyAudit(service.backend)).faults).toEqual([]);
  looking = false;
  await Promise.all(busy);
});

it('is still whole after the master key was replaced, and after the former one is gone', async () => {
  const { databaseUrl, masterKey, backend } = service;
  const present = Buffer.alloc(32, 7);
  const open = (masterKeys: [Buffer, ...Buffer[]]) =>
    openBackend({ databaseUrl, blobs: backend.blobs, masterKeys, name: 'rotated' });
  const both = await open([present, masterKey]);
  await appendAudit(both, both.database, entry);
  await chainAudit(both);
  const alone = await open([present]);
  expect((await verifyAudit(both)).faults).toEqual([]);
  expect((await verifyAudit(alone)).faults).toEqual([]);
  // Who has only the former key cannot vouch for the head any more.
  expect((await verifyAudit(backend)).faults).toMatchObject([{ kind: 'head_forged' }]);
  await Promise.all([both.close(), alone.close()]);
});
