import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

it('takes the jobs of a worker that died away from it within a minute, on every queue', async () => {
  const queues = (await service.backend.queue.boss.getQueues()).filter(({ name }) => !name.startsWith('__'));
  expect(queues.length).toBeGreaterThan(8);
  for (const { name, heartbeatSeconds } of queues) expect([name, heartbeatSeconds]).toEqual([name, 15]);
});

it('brings queues up to date that an earlier version made', async () => {
  const { boss } = service.backend.queue;
  await boss.updateQueue('expire-idle', { heartbeatSeconds: 600 });
  const other = await openTestService({ joins: service });
  expect((await boss.getQueue('expire-idle'))?.heartbeatSeconds).toBe(15);
  await other.close();
});
