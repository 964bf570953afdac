export type { WaysIn } from '@rectoverso/core/contract';
export { ConnectionError, ContractError, ProblemError } from './errors.ts';
export type { FollowOptions, FollowToEndOptions } from './follow.ts';
export { createHolderClient, type HolderClient, type HolderOptions } from './holder.ts';
export { createIntegratorClient, type IntegratorClient } from './integrator.ts';
export type { Connection } from './request.ts';
export { createReviewerClient, type ReviewerClient } from './reviewer.ts';
export type { Progress } from './sendForm.ts';
export { createWebhooksClient, type WebhooksClient } from './webhooks.ts';
