import { NO_EDITS, problemSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openS3Blobs } from '../blobs/s3Blobs.ts';
import { submitCapture } from '../store/submitCapture.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { serveOperations } from './serveOperations.ts';

let service: TestService;
let operations: Awaited<ReturnType<typeof serveOperations>>;
let stopping = false;
beforeAll(async () => {
  service = await openTestService({ admissionLimits: { waitingChecks: 2, receivingBytes: 20_000 } });
  const { backend } = service;
  operations = await serveOperations({ backend, host: '127.0.0.1', port: 0, isReady: () => !stopping });
});
afterAll(async () => {
  operations.close();
  await service.close();
});

const look = (path: string) => fetch(`http://127.0.0.1:${operations.port}${path}`);
const sample = async (name: string) => {
  const line = (await (await look('/metrics')).text()).split('\n').find((one) => one.startsWith(name));
  return Number(line?.split(' ').at(-1));
};
const capture = { side: 'recto', bytes: Buffer.from('page'), mediaType: 'image/png', edits: NO_EDITS } as const;

describe('metrics', () => {
  it('count requests by pattern, and show nothing that somebody sent', async () => {
    const holder = { surname: 'SECRETNAME', givenNames: ['CORINNE'] };
    const created = await service.create({ holder, reference: 'SECRETREF' });
    await service.ask(`/v1/verifications/${created.verification.id}`, { bearer: created.token });
    await service.ask('/v1/SECRETPATH?q=SECRETQUERY', { method: 'PROPFIND' });
    const text = await (await look('/metrics')).text();
    expect(text).toMatch(/request_seconds_count\{method="GET",route="\/v1\/verifications\/\{id\}",status="200"\} 1/);
    expect(text).toContain('method="OTHER",route="none",status="404"');
    expect(text).toContain('nodejs_eventloop_lag');
    expect(text).not.toMatch(/SECRET|CORINNE/);
    expect(text).not.toContain(created.verification.id);
  });

  it('tell how much waits for a worker', async () => {
    await submitCapture(service.backend, (await service.create()).verification.id, capture);
    expect(await sample('rectoverso_waiting_jobs{queue="verify-side"}')).toBe(1);
  });

  it('are for those alone who reach the port', async () => {
    expect((await service.ask('/metrics')).status).toBe(404);
    expect((await look('/v1/verifications')).status).toBe(404);
  });
});

describe('too much at once', () => {
  it('is turned away unread with a time to wait, and what was admitted is served', async () => {
    const large = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(30_000)]);
    const refused = await service.submit(await service.create(), 'recto', large);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await bodyOf(refused, problemSchema)).code).toBe('busy');
    expect(await sample('rectoverso_shed_total{reason="uploads"}')).toBe(1);
    expect(await sample('rectoverso_receiving_bytes')).toBe(0);
    const small = Buffer.from('GIF89a');
    expect((await service.submit(await service.create(), 'recto', small)).status).toBe(415);
  });

  it('in the queue stops new work, and not what there is', async () => {
    const created = await service.create();
    await submitCapture(service.backend, (await service.create()).verification.id, capture);
    const create = () => service.ask('/v1/verifications', { bearer: service.apiKey, json: { kind: 'cni-1988' } });
    await expect.poll(async () => (await create()).status, { interval: 300, timeout: 5_000 }).toBe(503);
    const read = await service.ask(`/v1/verifications/${created.verification.id}`, { bearer: created.token });
    expect(read.status).toBe(200);
    expect((await service.ask('/readyz')).status).toBe(200);
  });
});

describe('readiness', () => {
  it('follows the process', async () => {
    expect((await look('/healthz')).status).toBe(200);
    expect((await look('/readyz')).status).toBe(200);
    stopping = true;
    expect((await look('/readyz')).status).toBe(503);
    stopping = false;
  });

  it('follows the blob store', async () => {
    const blobs = openS3Blobs({
      endpoint: 'http://127.0.0.1:1',
      bucket: 'none',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const cut = await openTestService({ joins: service, blobs });
    const answer = await cut.ask('/readyz');
    expect([answer.status, (await bodyOf(answer, problemSchema)).code]).toEqual([503, 'unavailable']);
    expect(cut.logged()).toContain('blob store not ready');
    await cut.close();
  });
});
