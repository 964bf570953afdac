import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestS3 } from '../testing/startTestS3.ts';
import { startTroubledWire } from '../testing/startTroubledWire.ts';
import { type BlobStore, BlobsUnavailableError } from './blobStore.ts';
import { openFolderBlobs } from './folderBlobs.ts';
import { makeS3Bucket, openS3Blobs } from './s3Blobs.ts';

const folder = await mkdtemp(join(tmpdir(), 'rectoverso-blobs-'));
const s3 = await startTestS3();
const wire = await startTroubledWire(s3.place.endpoint);
afterAll(async () => {
  wire.stop();
  await s3.stop();
  await rm(folder, { recursive: true });
});

const LATER = new Date(Date.now() + 86_400_000);
const EARLIER = new Date(Date.now() - 86_400_000);

const stores: [string, BlobStore][] = [
  ['a folder', await openFolderBlobs(join(folder, 'blobs'))],
  ['an S3', openS3Blobs(s3.place)],
];

describe.each(stores)('%s', (_name, blobs) => {
  async function listed(time: Date): Promise<string[]> {
    const ids: string[] = [];
    for await (const id of blobs.olderThan(time)) ids.push(id);
    return ids;
  }

  it('gives back byte for byte what was put, however long', async () => {
    for (const length of [0, 1, 2_000_000]) {
      const [id, bytes] = [randomUUID(), randomBytes(length)];
      await blobs.put(id, bytes);
      expect((await blobs.get(id))?.equals(bytes)).toBe(true);
    }
  });

  it('knows nothing of what was never put, or was deleted, and deletes twice', async () => {
    const id = randomUUID();
    expect(await blobs.get(id)).toBeNull();
    await blobs.put(id, randomBytes(10));
    await blobs.delete(id);
    await blobs.delete(id);
    expect(await blobs.get(id)).toBeNull();
  });

  it('lists by age', async () => {
    const ids = Array.from({ length: 3 }, () => randomUUID());
    for (const id of ids) await blobs.put(id, randomBytes(10));
    expect(await listed(EARLIER)).toEqual([]);
    expect(await listed(LATER)).toEqual(expect.arrayContaining(ids));
  });

  it('refuses an id that is a path', async () => {
    await expect(blobs.get('../../etc/passwd')).rejects.toThrow('expected a UUID');
    await expect(blobs.put('../x', randomBytes(1))).rejects.toThrow('expected a UUID');
  });

  it('says that it is ready', async () => {
    await expect(blobs.ready()).resolves.toBeUndefined();
  });
});

describe('an S3 in trouble', () => {
  const place = { ...s3.place, endpoint: wire.url };
  const blobs = openS3Blobs(place);
  /** Waits no longer than silence is to be told by. */
  const hasty = openS3Blobs(place, { connectMs: 500, answerMs: 300 });

  it.each(['silence', 'refusal', 'damage'] as const)('of %s takes nothing, says so, and recovers', async (trouble) => {
    const [id, bytes] = [randomUUID(), randomBytes(5_000)];
    wire.have(trouble);
    const troubled = trouble === 'silence' ? hasty : blobs;
    await expect(troubled.put(id, bytes)).rejects.toThrow(BlobsUnavailableError);
    wire.have('none');
    await blobs.put(id, bytes);
    expect((await blobs.get(id))?.equals(bytes)).toBe(true);
  });

  it('that passes while it is tried again is not noticed', async () => {
    const id = randomUUID();
    const before = wire.refused();
    wire.have('refusal');
    const put = blobs.put(id, randomBytes(10));
    await expect.poll(() => wire.refused(), { interval: 5 }).toBeGreaterThan(before);
    wire.have('none');
    await put;
    expect(await blobs.get(id)).not.toBeNull();
  });

  it('tells a bucket that is not there from one that is', async () => {
    await expect(openS3Blobs({ ...s3.place, bucket: 'another' }).ready()).rejects.toThrow(BlobsUnavailableError);
  });
});

it('keeps every blob of S3 in the one bucket, which it makes once', async () => {
  expect(await readdir(s3.folder)).toEqual(['captures']);
  const another = { ...s3.place, bucket: 'another' };
  await makeS3Bucket(another);
  await makeS3Bucket(another);
  await expect(openS3Blobs(another).ready()).resolves.toBeUndefined();
});
