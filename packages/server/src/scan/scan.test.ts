import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { problemSchema } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERIFY_SIDE } from '../queue/openQueue.ts';
import { continueSide } from '../store/continueSide.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { EICAR, startTestClamd } from '../testing/startTestClamd.ts';
import { startWorker } from '../worker/startWorker.ts';
import { openClamd } from './clamd.ts';
import { ScannerUnavailableError } from './scanner.ts';

const clamd = await startTestClamd();
const picture = await readFile(fixtures.cni1988RectoScan.file);
const infected = Buffer.concat([picture, Buffer.from(EICAR)]);
let service: TestService;
beforeAll(async () => {
  service = await openTestService({ scanner: openClamd(clamd.address) });
});
afterAll(async () => {
  await service.close();
  await clamd.stop();
});

describe('a ClamAV daemon', () => {
  it('tells infected from clean, however long the file', async () => {
    const scanner = openClamd(clamd.address);
    expect(await scanner.scan(Buffer.alloc(0))).toBe('clean');
    expect(await scanner.scan(randomBytes(3_000_000))).toBe('clean');
    expect(await scanner.scan(Buffer.concat([randomBytes(200_000), Buffer.from(EICAR)]))).toBe('infected');
  });

  it('that is away or silent says neither', async () => {
    await expect(openClamd('127.0.0.1:1').scan(picture)).rejects.toThrow(ScannerUnavailableError);
    clamd.beSilent(true);
    await expect(openClamd(clamd.address, 200).scan(picture)).rejects.toThrow(ScannerUnavailableError);
    clamd.beSilent(false);
  });

  it('has an address of one of two forms', () => {
    expect(() => openClamd('clamd')).toThrow('expected CLAMD');
  });
});

describe('a capture', () => {
  const original = (id: string) =>
    service.ask(`/v1/verifications/${id}/sides/recto/original`, { bearer: service.apiKey });

  it('waits for the scanner, closed to everybody, and is refused unopened when infected', async () => {
    const created = await service.create();
    const { id } = created.verification;
    const accepted = await service.submit(created, 'recto', infected);
    expect(await accepted.json()).toMatchObject({ state: 'checking', sides: [{ scan: 'pending' }, {}] });
    const early = await original(id);
    expect([early.status, (await bodyOf(early, problemSchema)).code]).toEqual([409, 'file.scanning']);

    await startWorker({ ...service, concurrency: 1, today: () => '2026-11-23' });
    const seen = await service.untilChecked(created);
    expect(seen).toMatchObject({ state: 'refused', sides: [{ scan: 'infected', report: { advice: 'retake' } }, {}] });
    expect(seen.sides[0]?.report?.findings).toEqual([{ code: 'file.infected', status: 'fail' }]);

    await continueSide(service.backend, id, 'recto', '');
    const retry = await original(id);
    expect([retry.status, (await bodyOf(retry, problemSchema)).code]).toEqual([409, 'file.infected']);
  });

  it('that is clean is checked, and its file can be saved, byte for byte, by those who may', async () => {
    const created = await service.create();
    const { id } = created.verification;
    await service.submit(created, 'recto', picture);
    expect(await service.untilChecked(created)).toMatchObject({ sides: [{ scan: 'clean' }, {}] });
    const answer = await original(id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture)).toBe(true);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${id}-recto.jpg"`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');

    const path = `/v1/verifications/${id}/sides/recto/original`;
    expect((await service.ask(path, { bearer: created.token })).status).toBe(401);
    const headers = await service.signIn();
    expect((await service.ask(`/v1/reviews/${id}/sides/recto/original`, { headers })).status).toBe(404);
  });

  it('goes on waiting while the scanner is away, and loses none of its tries', async () => {
    clamd.beSilent(true);
    const away = await openTestService({ scanner: openClamd(clamd.address, 200) });
    const created = await away.create();
    await away.submit(created, 'recto', picture);
    const before = clamd.asked();
    await startWorker({ ...away, concurrency: 1, today: () => '2026-11-23' });
    await expect.poll(() => clamd.asked()).toBeGreaterThan(before);
    await expect.poll(() => away.logged()).toContain('scanner away');
    await expect.poll(async () => (await away.backend.queue.depths()).get(VERIFY_SIDE)).toBe(1);
    const seen = await away.ask(`/v1/verifications/${created.verification.id}`, { bearer: created.token });
    expect(await seen.json()).toMatchObject({ state: 'checking', sides: [{ scan: 'pending' }, {}] });
    clamd.beSilent(false);
    expect(await away.untilChecked(created)).toMatchObject({ sides: [{ scan: 'clean' }, {}] });
    await away.close();
  });
});
