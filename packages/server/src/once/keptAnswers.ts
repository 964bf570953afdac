import { createHash, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import type { RenderedAnswer } from '../http/renderAnswer.ts';
import { ProblemError } from '../problem.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { sameBytes } from '../secrets/secret.ts';

/** Who began a request has this long to end it, s; then the next who asks the same takes it over. By the database's clock. */
const LEASE_S = 10;
/** How long an answer is given again, ms. */
const KEEP_MS = 24 * 60 * 60_000;
/** How often a key that changes hands under our eyes is looked at anew. */
const TRIES = 5;

/** The right to work on a key, as long as nobody took it over. */
export interface Claim {
  hash: Buffer;
  lease: string;
  dataKey: Buffer;
}

/**
 * Takes the key for a request, or gives the answer that was kept under it. Throws `request.in_progress` while another
 * works on the same request, and `request.key_reused` where the key stands for another one.
 */
export async function claimKey(
  backend: Backend,
  { scope, key, fingerprint, subject }: { scope: string; key: string; fingerprint: Buffer; subject: string | null },
): Promise<Claim | { kept: RenderedAnswer }> {
  const { database, keyring } = backend;
  const hash = createHash('sha256')
    .update(JSON.stringify([scope, key]))
    .digest();
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const lease = randomUUID();
    const { key: dataKey, wrapped } = keyring.newDataKey(placeOfAnswer(hash, 'key'));
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('kept_answers')
      .values({
        hash,
        lease,
        leased_until: leaseEnd(),
        subject_id: subject,
        wrapped_key: wrapped,
        sealed_fingerprint: seal(dataKey, fingerprint, placeOfAnswer(hash, 'fingerprint')),
        sealed_answer: null,
        expires_at: new Date(backend.now().getTime() + KEEP_MS),
      })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return { hash, lease, dataKey };

    const row = await database
      .selectFrom('kept_answers')
      .selectAll()
      .select(sql<boolean>`leased_until > now()`.as('running'))
      .where('hash', '=', hash)
      .executeTakeFirst();
    // Given up between the two statements.
    if (!row) continue;
    const rowKey = keyring.unwrap(row.wrapped_key, placeOfAnswer(hash, 'key'));
    const known = unseal(rowKey, row.sealed_fingerprint, placeOfAnswer(hash, 'fingerprint'));
    if (!sameBytes(known, fingerprint)) throw new ProblemError('request.key_reused');
    if (row.sealed_answer) return { kept: read(unseal(rowKey, row.sealed_answer, placeOfAnswer(hash, 'answer'))) };
    if (row.running) throw new ProblemError('request.in_progress');
    const { numUpdatedRows } = await database
      .updateTable('kept_answers')
      .set({ lease, leased_until: leaseEnd() })
      .where('hash', '=', hash)
      .where('lease', '=', row.lease)
      .where('sealed_answer', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 1n) return { hash, lease, dataKey: rowKey };
  }
  throw new ProblemError('request.in_progress');
}

/**
 * Keeps the answer to a claimed request; in the transaction of its effect, so that there is never the one without the
 * other. False where somebody else took the request over: then the transaction must not commit.
 */
export async function keepAnswer(
  database: Kysely<Tables>,
  { hash, lease, dataKey }: Claim,
  answer: RenderedAnswer,
  subject?: string,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('kept_answers')
    .set({
      sealed_answer: seal(dataKey, write(answer), placeOfAnswer(hash, 'answer')),
      ...(subject === undefined ? {} : { subject_id: subject }),
    })
    .where('hash', '=', hash)
    .where('lease', '=', lease)
    .where('sealed_answer', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a key back that came to no answer worth keeping, so that the same request may be tried again at once. */
export async function releaseKey(database: Kysely<Tables>, { hash, lease }: Claim): Promise<void> {
  await database
    .deleteFrom('kept_answers')
    .where('hash', '=', hash)
    .where('lease', '=', lease)
    .where('sealed_answer', 'is', null)
    .execute();
}

/** Forgets every answer that speaks of this verification. */
export async function forgetAnswers(database: Kysely<Tables>, subject: string): Promise<void> {
  await database.deleteFrom('kept_answers').where('subject_id', '=', subject).execute();
}

/** Forgets the answers whose time is over. */
export async function expireAnswers({ database, now }: Backend): Promise<void> {
  await database.deleteFrom('kept_answers').where('expires_at', '<', now()).execute();
}

function leaseEnd() {
  return sql<Date>`now() + make_interval(secs => ${LEASE_S})`;
}

export function placeOfAnswer(hash: Buffer, part: 'key' | 'fingerprint' | 'answer'): string {
  return `kept:${hash.toString('hex')}:${part}`;
}

function write({ status, headers, body }: RenderedAnswer): Buffer {
  return Buffer.from(JSON.stringify({ status, headers, body: body.toString('base64') }));
}

function read(bytes: Buffer): RenderedAnswer {
  const { status, headers, body } = JSON.parse(bytes.toString()) as Omit<RenderedAnswer, 'body'> & { body: string };
  return { status, headers, body: Buffer.from(body, 'base64') };
}
