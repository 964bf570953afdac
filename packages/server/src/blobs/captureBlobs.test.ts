import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyring } from '../secrets/keyring.ts';
import { SealBrokenError } from '../secrets/seal.ts';
import { getCapture, putCapture } from './captureBlobs.ts';
import { openFolderBlobs } from './folderBlobs.ts';

const folder = await mkdtemp(join(tmpdir(), 'rectoverso-blobs-'));
const blobs = await openFolderBlobs(join(folder, 'blobs'));
const keyring = createKeyring([randomBytes(32)]);
const bytes = Buffer.from('IDFRAMARTIN');
afterAll(() => rm(folder, { recursive: true }));

const newOwner = () => ({ tenantId: randomUUID(), verificationId: randomUUID() });
const fileOf = (blobId: string) => join(folder, 'blobs', blobId.slice(0, 2), blobId);

describe('a stored capture', () => {
  it('comes back byte for byte, and is not readable on the disk', async () => {
    const id = newOwner();
    const stored = await putCapture(blobs, keyring, id, bytes);
    expect(await getCapture(blobs, keyring, id, stored)).toEqual(bytes);
    expect((await readFile(fileOf(stored.blobId))).includes('MARTIN')).toBe(false);
  });

  it('does not open once altered, swapped with another, or under another verification or tenant', async () => {
    const id = newOwner();
    const one = await putCapture(blobs, keyring, id, bytes);
    const other = await putCapture(blobs, keyring, id, Buffer.from('another'));
    for (const stranger of [newOwner(), { ...id, tenantId: randomUUID() }, { ...id, verificationId: randomUUID() }]) {
      await expect(getCapture(blobs, keyring, stranger, one)).rejects.toThrow(SealBrokenError);
    }
    await expect(getCapture(blobs, keyring, id, { ...one, blobId: other.blobId })).rejects.toThrow(SealBrokenError);
    const sealed = await readFile(fileOf(one.blobId));
    sealed[20] = sealed[20]! ^ 1;
    await writeFile(fileOf(one.blobId), sealed);
    await expect(getCapture(blobs, keyring, id, one)).rejects.toThrow(SealBrokenError);
  });

  it('is told missing as broken, and deleting it twice is fine', async () => {
    const id = newOwner();
    const stored = await putCapture(blobs, keyring, id, bytes);
    await blobs.delete(stored.blobId);
    await blobs.delete(stored.blobId);
    await expect(getCapture(blobs, keyring, id, stored)).rejects.toThrow(SealBrokenError);
  });
});

describe('openFolderBlobs', () => {
  it('refuses an id that is a path', async () => {
    await expect(blobs.get('../../etc/passwd')).rejects.toThrow('expected a UUID');
  });

  it('lists old blobs only, and clears what a dead process left half written', async () => {
    const stored = await putCapture(blobs, keyring, newOwner(), bytes);
    const half = `${fileOf(stored.blobId)}.part`;
    await writeFile(half, 'half');
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(fileOf(stored.blobId), yesterday, yesterday);
    await utimes(half, yesterday, yesterday);
    const old: string[] = [];
    for await (const id of blobs.olderThan(new Date(Date.now() - 3_600_000))) old.push(id);
    expect(old).toEqual([stored.blobId]);
    expect(await readdir(join(folder, 'blobs', stored.blobId.slice(0, 2)))).not.toContain(`${stored.blobId}.part`);
  });
});
