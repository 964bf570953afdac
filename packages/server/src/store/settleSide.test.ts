import { NO_EDITS, type SideReport } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { abandonVerification } from './abandonVerification.ts';
import { findVerification } from './findVerification.ts';
import { retrySide } from './retrySide.ts';
import { settleSide } from './settleSide.ts';
import { submitCapture } from './submitCapture.ts';
import { readRecord } from './verificationRecord.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const REFUSED = emptyReport([{ code: 'image.blurred', status: 'fail' }]);
const ACCEPTED: SideReport = { ...emptyReport([]), advice: 'accept' };

async function submit(id: string) {
  const capture = { side: 'recto', bytes: Buffer.from('page'), mediaType: 'image/png', edits: NO_EDITS } as const;
  await submitCapture(service.backend, id, capture);
  const record = await readRecord(service.backend.database, service.backend.keyring, id);
  return { verificationId: id, side: 'recto' as const, captureId: record!.sides[0]!.capture_id! };
}

it('discards a report that comes late: for a capture since replaced, or a verification since ended', async () => {
  const { backend } = service;
  const { id } = (await service.create({ kind: 'passport-fra' })).verification;
  const first = await submit(id);
  await settleSide(backend, first, REFUSED);
  await retrySide(backend, id, 'recto');
  const second = await submit(id);
  const before = await findVerification(backend, id);
  await settleSide(backend, first, ACCEPTED);
  expect(await findVerification(backend, id)).toEqual(before);

  await abandonVerification(backend, id);
  await settleSide(backend, second, ACCEPTED);
  expect(await findVerification(backend, id)).toMatchObject({ state: 'abandoned', sides: [{ report: null }] });
});

it('settles a side once, whatever comes at once', async () => {
  const { backend } = service;
  const { id } = (await service.create({ kind: 'passport-fra' })).verification;
  const job = await submit(id);
  await Promise.all([REFUSED, ACCEPTED, REFUSED, ACCEPTED].map((report) => settleSide(backend, job, report)));
  const seen = await findVerification(backend, id);
  expect(seen.version).toBe(3);
  expect(['approved', 'refused']).toContain(seen.state);
});

it('keeps nothing readable of what was read or declared in the database', async () => {
  const { backend } = service;
  const holder = { surname: 'SECRETNAME', givenNames: ['CORINNE'] };
  const { id } = (await service.create({ kind: 'passport-fra', holder })).verification;
  const mrz = { format: 'TD3' as const, lines: ['P<FRASECRETNAME'], repairs: [] };
  await settleSide(backend, await submit(id), { ...REFUSED, mrz });
  for (const table of ['verifications', 'reports', 'captures'] as const) {
    const rows = await backend.database.selectFrom(table).selectAll().execute();
    const text = JSON.stringify(rows, (_key, value) =>
      value?.type === 'Buffer' ? Buffer.from(value).toString('latin1') : value,
    );
    expect(text).not.toContain('SECRETNAME');
  }
  expect((await findVerification(backend, id)).sides[0]?.report?.mrz).toEqual(mrz);
});
