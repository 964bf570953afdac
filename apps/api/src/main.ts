import { ROLES, type Role } from './environment.ts';
import { serve } from './serve.ts';

// One process of the service. RECTOVERSO_ROLE says what it does: `api` (when absent), `worker` or `both`. What else it
// reads stands in environment.ts, serve.ts, serveApi.ts and doJobs.ts; docs/deploy.md has it all.

const role = (process.env.RECTOVERSO_ROLE || 'api') as Role;
if (!ROLES.includes(role)) throw new Error(`expected RECTOVERSO_ROLE to be one of ${ROLES.join(', ')}`);
await serve(role);
