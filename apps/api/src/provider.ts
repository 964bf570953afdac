import type { ProviderOptions } from '@rectoverso/server';

/**
 * The OpenID provider that reviewers sign in with, as the environment names it; undefined where it names none.
 *
 * | variable | meaning |
 * |---|---|
 * | `RECTOVERSO_OIDC_ISSUER` | its address, `https://login.example`; plain http on this machine alone |
 * | `RECTOVERSO_OIDC_CLIENT_ID`, `RECTOVERSO_OIDC_CLIENT_SECRET` | who we are to it |
 * | `RECTOVERSO_PUBLIC_URL` | where people reach the API; the provider sends them back there |
 * | `RECTOVERSO_OIDC_ROLES_CLAIM` | the claim that lists `reviewer:TENANT`, `auditor:TENANT`; `roles` when absent |
 * | `RECTOVERSO_OIDC_SCOPE` | what is asked for; `openid profile` when absent |
 */
export function providerOf(environment: NodeJS.ProcessEnv): ProviderOptions | undefined {
  const issuer = environment.RECTOVERSO_OIDC_ISSUER;
  if (!issuer) return undefined;
  const required = (name: string) => {
    const value = environment[name];
    if (!value) throw new Error(`expected ${name} beside RECTOVERSO_OIDC_ISSUER`);
    return value;
  };
  return {
    issuer,
    clientId: required('RECTOVERSO_OIDC_CLIENT_ID'),
    clientSecret: required('RECTOVERSO_OIDC_CLIENT_SECRET'),
    publicUrl: required('RECTOVERSO_PUBLIC_URL'),
    rolesClaim: environment.RECTOVERSO_OIDC_ROLES_CLAIM || 'roles',
    scope: environment.RECTOVERSO_OIDC_SCOPE || 'openid profile',
  };
}
