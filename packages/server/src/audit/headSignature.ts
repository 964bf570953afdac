import { createPublicKey, sign, verify } from 'node:crypto';
import type { Keyring } from '../secrets/keyring.ts';
import { privateKeyOf } from '../secrets/signature.ts';

/** The end of the chain at some time: whoever knows it can tell whether anything before it was altered since. */
export interface AuditHead {
  position: number;
  hash: Buffer;
  signedAt: Date;
}

const PURPOSE = 'audit head';
const KEY_ID_BYTES = 4;

/** The key's id (4 bytes) and an Ed25519 signature (64 bytes) by a key derived from the master key. */
export function signHead(keyring: Keyring, head: AuditHead): Buffer {
  const [present] = keyring.derive(PURPOSE);
  return Buffer.concat([present.id, sign(null, bytesOf(head), privateKeyOf(present))]);
}

/** Whether a head is one that was signed; `unknown` where its key is on the ring no more. */
export function checkHead(keyring: Keyring, head: AuditHead, signature: Buffer): 'signed' | 'forged' | 'unknown' {
  const found = keyring.derive(PURPOSE).find(({ id }) => id.equals(signature.subarray(0, KEY_ID_BYTES)));
  if (!found) return 'unknown';
  const publicKey = createPublicKey(privateKeyOf(found));
  return verify(null, bytesOf(head), publicKey, signature.subarray(KEY_ID_BYTES)) ? 'signed' : 'forged';
}

function bytesOf({ position, hash, signedAt }: AuditHead): Buffer {
  return Buffer.from(`rectoverso audit head\n${position}\n${hash.toString('hex')}\n${signedAt.toISOString()}`);
}
