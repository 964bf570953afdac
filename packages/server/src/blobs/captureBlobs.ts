import { randomUUID } from 'node:crypto';
import type { Keyring } from '../secrets/keyring.ts';
import { SealBrokenError, seal, unseal } from '../secrets/seal.ts';
import type { BlobStore } from './blobStore.ts';

/** Where a capture's bytes lie, and the key they are sealed with, wrapped by the master key. */
export interface StoredBlob {
  blobId: string;
  wrappedKey: Buffer;
}

/** Whose a capture is; its key opens for nobody else. */
export interface BlobOwner {
  tenantId: string;
  verificationId: string;
}

/** Seals a capture's bytes with a key of their own and stores them durably for this verification. */
export async function putCapture(
  blobs: BlobStore,
  keyring: Keyring,
  owner: BlobOwner,
  bytes: Uint8Array,
): Promise<StoredBlob> {
  const blobId = randomUUID();
  const place = placeOfBlob(owner, blobId);
  const { key, wrapped } = keyring.newDataKey(place.key);
  await blobs.put(blobId, seal(key, bytes, place.bytes));
  return { blobId, wrappedKey: wrapped };
}

/** The bytes of `putCapture`. Throws `SealBrokenError` where they are gone, altered or another's. */
export async function getCapture(
  blobs: BlobStore,
  keyring: Keyring,
  owner: BlobOwner,
  stored: StoredBlob,
): Promise<Buffer> {
  const sealed = await blobs.get(stored.blobId);
  if (!sealed) throw new SealBrokenError();
  const place = placeOfBlob(owner, stored.blobId);
  return unseal(keyring.unwrap(stored.wrappedKey, place.key), sealed, place.bytes);
}

/** Where a blob's key and bytes belong, see `seal`. The bytes are bound to their tenant by their key. */
export function placeOfBlob({ tenantId, verificationId }: BlobOwner, blobId: string): { key: string; bytes: string } {
  const bytes = `verification:${verificationId}:blob:${blobId}`;
  return { key: `tenant:${tenantId}:${bytes}`, bytes };
}
