import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionError, createHolderClient, createIntegratorClient, ProblemError } from '@rectoverso/client';
import { NO_EDITS, type Side, type Verification } from '@rectoverso/core/contract';
import type { Cluster } from '../cluster/openCluster.ts';
import { digestOf, type Ledger } from './ledger.ts';

const PAUSE_MS = 100;

/**
 * A holder after another, until `signal`: opens a verification, sends a picture of its only side, waits for the answer
 * and hands what was refused to a person. Whatever goes wrong on the way is met as a page would meet it: by asking
 * again, at the next API. Writes into the ledger only what was answered.
 */
export async function beHolders(
  cluster: Cluster,
  ledger: Ledger,
  picture: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    try {
      await beHolder(cluster, ledger, unlike(picture, ledger.captures.length + turn), turn, signal);
    } catch (error) {
      if (!isPassing(error)) throw error;
      ledger.unanswered += 1;
      await sleep(PAUSE_MS);
    }
  }
}

async function beHolder(
  { apiUrls, apiKey }: Cluster,
  ledger: Ledger,
  bytes: Uint8Array,
  turn: number,
  signal: AbortSignal,
): Promise<void> {
  const apiUrl = apiUrls[turn % apiUrls.length]!;
  const created = await createIntegratorClient({ apiUrl, apiKey }).createVerification({ kind: 'passport-fra' });
  const verificationId = created.verification.id;
  ledger.verifications.push(verificationId);
  const side = created.verification.sides[0]?.side as Side;
  const holderAt = (url: string) => createHolderClient({ apiUrl: url, verificationId, token: created.token });

  await holderAt(apiUrl).submitCapture(side, new Blob([new Uint8Array(bytes)]), NO_EDITS);
  ledger.captures.push({ verificationId, side, digest: digestOf(bytes) });

  const other = holderAt(apiUrls[(turn + 1) % apiUrls.length]!);
  let seen: Verification = await other.get();
  while (seen.state === 'checking' && !signal.aborted) {
    await sleep(PAUSE_MS);
    seen = await other.get();
  }
  if (seen.state === 'refused') await other.continue(side, '');
}

/** The same picture in other bytes: a reader ignores what follows the end of a JPEG. */
function unlike(picture: Uint8Array, number: number): Uint8Array {
  return Buffer.concat([picture, Buffer.from(` ${number} ${Math.random()}`)]);
}

/** Errors that a fault of the service explains. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof ProblemError && (error.problem.status >= 500 || error.problem.status === 429);
}
