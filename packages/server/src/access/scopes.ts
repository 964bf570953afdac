/** What an API key may be made for. */
export const SCOPES = ['verifications:read', 'verifications:write', 'webhooks:manage', 'erasure'] as const;
export type Scope = (typeof SCOPES)[number];
