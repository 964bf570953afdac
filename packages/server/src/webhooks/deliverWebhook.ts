import type { Selectable } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { type ClaimedDelivery, claimDelivery } from './claimDelivery.ts';
import { DeliveryError } from './deliveryError.ts';
import { secretsOf } from './endpointSecrets.ts';
import { eventIdOf } from './eventId.ts';
import { post } from './post.ts';
import { recordAttempt } from './recordAttempt.ts';
import { signatureHeader } from './signature.ts';

/** What came of one try. */
export type Outcome = Omit<Selectable<Tables['webhook_attempts']>, 'delivery_id' | 'attempt'> & {
  retryAfterMs: number;
};

/** For so long a job goes on with what is due at the same endpoint, ms; then other endpoints have their turn. */
const TURN_MS = 3_000;

/**
 * Tries a delivery, if it is due, writes down what came of it, and goes on with the endpoint's next. Where this process
 * dies in between, the claim runs out and another tries again, under the same id.
 */
export async function deliverWebhook(backend: Backend, deliveryId: string): Promise<void> {
  const end = performance.now() + TURN_MS;
  for (let next: string | null = deliveryId; next !== null; ) {
    if (next !== deliveryId && performance.now() > end) return backend.queue.sendDelivery(null, next);
    const claimed = await claimDelivery(backend, next);
    next = claimed && (await recordAttempt(backend, claimed, await attempt(backend, claimed)));
  }
}

async function attempt(backend: Backend, { endpoint, event }: ClaimedDelivery): Promise<Outcome> {
  const at = backend.now();
  const start = performance.now();
  const outcome = (status: number | null, failure: Outcome['failure'], retryAfterMs = 0): Outcome => ({
    at,
    ms: Math.round(performance.now() - start),
    status,
    failure,
    retryAfterMs,
  });
  const signed = { id: eventIdOf(event.id), seconds: Math.floor(at.getTime() / 1000), body: event.body };
  try {
    const { status, retryAfterMs } = await post({
      url: endpoint.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'RectoVerso',
        'webhook-id': signed.id,
        'webhook-timestamp': String(signed.seconds),
        'webhook-signature': signatureHeader(secretsOf(backend, endpoint), signed),
      },
      body: event.body,
      loopback: backend.settings.loopbackWebhooks,
    });
    return outcome(status, null, retryAfterMs);
  } catch (error) {
    if (error instanceof DeliveryError) return outcome(null, error.failure);
    throw error;
  }
}
