import type { WebhookAttempt } from '@rectoverso/core/contract';

/** A try that came to no status. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly failure: NonNullable<WebhookAttempt['failure']>;

  constructor(failure: NonNullable<WebhookAttempt['failure']>) {
    super(`expected the webhook to be delivered but it was not: ${failure}`);
    this.failure = failure;
  }
}
