import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** A new signing secret of an endpoint: `whsec_` and base64. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** What a delivery says of itself: its id, the time of this try in whole seconds, its body as it is sent. */
export interface Signed {
  id: string;
  seconds: number;
  body: string;
}

/** The `webhook-signature` header: one signature for each secret, a space between (Standard Webhooks 1.0). */
export function signatureHeader(secrets: readonly string[], { id, seconds, body }: Signed): string {
  return secrets
    .map((secret) => Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`)
    .join(' ');
}
