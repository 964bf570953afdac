import type { Backend } from '../backend.ts';
import type { DevelopmentAccess } from '../local/dataFolder.ts';
import { ensureApiKey } from './apiKeys.ts';
import { ensureReviewer } from './localAccounts.ts';
import { setOrigins } from './tenants.ts';

const TENANT = 'development';

/**
 * Lets the credentials of a data folder in, and pages of these origins. For development only: in service, reviewers are
 * no local accounts.
 */
export async function grantDevelopmentAccess(
  backend: Backend,
  access: DevelopmentAccess,
  origins: readonly string[],
): Promise<void> {
  await ensureApiKey(backend, TENANT, access.apiKey);
  await ensureReviewer(backend, TENANT, access.reviewer.name, access.reviewer.password);
  await setOrigins(backend, TENANT, origins);
}
