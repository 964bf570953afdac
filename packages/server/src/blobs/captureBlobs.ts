import { randomUUID } from 'node:crypto';
import type { Keyring } from '../secrets/keyring.ts';
import { SealBrokenError, seal, unseal } from '../secrets/seal.ts';
import type { BlobStore } from './blobStore.ts';

/** Where a capture's bytes lie, and the key they are sealed with, wrapped by the master key. */
export interface StoredBlob {
  blobId: string;
  wrappedKey: Buffer;
}

/** Seals a capture's bytes with a key of their own and stores them durably for this verification. */
export async function putCapture(
  blobs: BlobStore,
  keyring: Keyring,
  verificationId: string,
  bytes: Uint8Array,
): Promise<StoredBlob> {
  const blobId = randomUUID();
  const place = placeOf(verificationId, blobId);
  const { key, wrapped } = keyring.newDataKey(place);
  await blobs.put(blobId, seal(key, bytes, place));
  return { blobId, wrappedKey: wrapped };
}

/** The bytes of `putCapture`. Throws `SealBrokenError` where they are gone, altered or another verification's. */
export async function getCapture(
  blobs: BlobStore,
  keyring: Keyring,
  verificationId: string,
  stored: StoredBlob,
): Promise<Buffer> {
  const sealed = await blobs.get(stored.blobId);
  if (!sealed) throw new SealBrokenError();
  const place = placeOf(verificationId, stored.blobId);
  return unseal(keyring.unwrap(stored.wrappedKey, place), sealed, place);
}

function placeOf(verificationId: string, blobId: string): string {
  return `verification:${verificationId}:blob:${blobId}`;
}
