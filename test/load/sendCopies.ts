import { readFile } from 'node:fs/promises';
import { type CreatedVerification, createdVerificationSchema, problemSchema } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import type { Cluster } from '../cluster/openCluster.ts';

/** How copies of one request were answered, and what came of them. */
export interface CopiesOutcome {
  /** Copies answered with the one success; the others were told that it is in progress, or to come later. */
  answered: number;
  toldToWait: number;
  /** What there is more of in the database than one request makes, or less. */
  wrongEffects: number;
  /** Answers that are neither, and successes of other bytes than the first. */
  wrongAnswers: number;
}

const picture = new Blob([new Uint8Array(await readFile(fixtures.cni1988RectoScan.file))]);

/** Opens a verification by `copies` equal requests at once, spread over the APIs. Trials: nobody checks what is sent. */
export async function createInCopies(cluster: Cluster, copies: number, round: string): Promise<CopiesOutcome> {
  const reference = `copies-${round}`;
  const json = { kind: 'passport-fra', reference, sandbox: { advice: 'accept' } };
  const outcome = await send(cluster, copies, (apiUrl) =>
    fetch(`${apiUrl}/v1/verifications`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${cluster.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': reference,
      },
      body: JSON.stringify(json),
    }),
  );
  const made = await cluster.backend.database
    .selectFrom('verifications')
    .select('id')
    .where('reference', '=', reference)
    .execute();
  return { ...outcome, wrongEffects: made.length === 1 ? 0 : 1 };
}

/** Gives a picture by `copies` equal requests at once, spread over the APIs. */
export async function submitInCopies(cluster: Cluster, copies: number): Promise<CopiesOutcome> {
  const { verification, token } = await openTrial(cluster);
  const outcome = await send(cluster, copies, (apiUrl) => {
    const form = new FormData();
    form.set('file', picture, 'capture');
    return fetch(`${apiUrl}/v1/verifications/${verification.id}/sides/recto/capture`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a-capture' },
      body: form,
    });
  });
  const { database } = cluster.backend;
  const captures = await database
    .selectFrom('captures')
    .select('id')
    .where('verification_id', '=', verification.id)
    .execute();
  const { attempts } = await database
    .selectFrom('sides')
    .select('attempts')
    .where('verification_id', '=', verification.id)
    .executeTakeFirstOrThrow();
  return { ...outcome, wrongEffects: captures.length === 1 && attempts === 1 ? 0 : 1 };
}

async function openTrial({ apiUrls, apiKey }: Cluster): Promise<CreatedVerification> {
  const answer = await fetch(`${apiUrls[0]}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'passport-fra', sandbox: { advice: 'accept' } }),
  });
  return createdVerificationSchema.parse(await answer.json());
}

/** Sends the copies, then one more: by then there is an answer, which every success must be the same as. */
async function send(
  { apiUrls }: Cluster,
  copies: number,
  ask: (apiUrl: string) => Promise<Response>,
): Promise<Omit<CopiesOutcome, 'wrongEffects'>> {
  const answers = await Promise.all(
    Array.from({ length: copies }, async (_, index) => {
      const answer = await ask(apiUrls[index % apiUrls.length]!);
      return { status: answer.status, text: await answer.text() };
    }),
  );
  const last = await ask(apiUrls[0]!);
  const kept = { status: last.status, text: await last.text() };
  let [answered, toldToWait] = [0, 0];
  for (const { status, text } of answers) {
    if (status === kept.status && status < 300 && text === kept.text) answered += 1;
    else if (isPassing(status, text)) toldToWait += 1;
  }
  return { answered, toldToWait, wrongAnswers: copies - answered - toldToWait + (answered === 0 ? 1 : 0) };
}

function isPassing(status: number, text: string): boolean {
  if (status === 429 || status === 503) return true;
  return status === 409 && problemSchema.parse(JSON.parse(text)).code === 'request.in_progress';
}
