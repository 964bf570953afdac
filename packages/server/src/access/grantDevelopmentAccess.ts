import type { Backend } from '../backend.ts';
import type { DevelopmentAccess } from '../local/dataFolder.ts';
import { ensureApiKey } from './apiKeys.ts';
import { ensureReviewer } from './reviewers.ts';

/** Lets the credentials of a data folder in. For development only: in service, reviewers are no local accounts. */
export async function grantDevelopmentAccess(backend: Backend, access: DevelopmentAccess): Promise<void> {
  await ensureApiKey(backend, 'development', access.apiKey);
  await ensureReviewer(backend, access.reviewer.name, access.reviewer.password);
}
