import { type WebhookEvent, webhookEventSchema } from '@rectoverso/core/contract';

/** Why a delivery is not taken: never what was in it. */
export type WebhookRefusal = 'headers_missing' | 'too_old' | 'too_new' | 'signature_wrong' | 'not_an_event';

/** A delivery that is not ours, is another's sent again, or is of a later version of the contract. Answer it with 400. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly refusal: WebhookRefusal;

  constructor(refusal: WebhookRefusal) {
    super(`The webhook was refused: ${refusal}`);
    this.refusal = refusal;
  }
}

/** An event, with the id that is the same however often it is delivered. */
export type ReceivedEvent = WebhookEvent & { id: string };

export interface VerifyWebhookOptions {
  /** The body as it came, before anybody parsed it. */
  body: string | Uint8Array;
  /** `Headers` of the web, or Node's `request.headers`. */
  headers: Headers | Record<string, string | string[] | undefined>;
  /** `whsec_…`, or several: while a secret is replaced, the former and the new one. */
  secret: string | readonly string[];
  /** How far the sender's clock may be from this one, s. */
  toleranceS?: number;
  now?: () => Date;
}

const PREFIX = 'whsec_';
/** As Standard Webhooks' own libraries have it. */
const TOLERANCE_S = 5 * 60;

/**
 * Checks who sent a delivery and when, and gives its event (Standard Webhooks 1.0: HMAC-SHA-256 of id.timestamp.body).
 * Throws `WebhookError`. Deliveries may come twice: keep `event.id` for a while and leave aside what was seen.
 *
 * @example
 * const event = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<ReceivedEvent> {
  const { secret, toleranceS = TOLERANCE_S, now = () => new Date() } = options;
  const id = headerOf(options.headers, 'webhook-id');
  const timestamp = headerOf(options.headers, 'webhook-timestamp');
  const signatures = headerOf(options.headers, 'webhook-signature').split(' ');
  const ageS = now().getTime() / 1000 - readSeconds(timestamp);
  if (ageS > toleranceS) throw new WebhookError('too_old');
  if (ageS < -toleranceS) throw new WebhookError('too_new');

  const body = typeof options.body === 'string' ? new TextEncoder().encode(options.body) : options.body;
  const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  const secrets = typeof secret === 'string' ? [secret] : secret;
  if (!(await isSigned(signed, signatures, secrets))) throw new WebhookError('signature_wrong');

  const event = webhookEventSchema.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!event.success) throw new WebhookError('not_an_event');
  return { id, ...event.data };
}

async function isSigned(
  signed: Uint8Array<ArrayBuffer>,
  signatures: string[],
  secrets: readonly string[],
): Promise<boolean> {
  let found = false;
  for (const secret of secrets) {
    const key = await importKey(secret);
    for (const signature of signatures) {
      const [version, text = ''] = signature.split(',');
      const given = version === 'v1' ? fromBase64(text) : null;
      // The platform compares in a time that does not depend on where the two differ.
      if (given && (await crypto.subtle.verify('HMAC', key, given, signed))) found = true;
    }
  }
  return found;
}

function importKey(secret: string) {
  const key = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  if (!key || key.length === 0) throw new Error('expected a secret of the form whsec_ and base64');
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function headerOf(headers: VerifyWebhookOptions['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw new WebhookError('headers_missing');
  return value;
}

function readSeconds(timestamp: string): number {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookError('headers_missing');
  return Number(timestamp);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
