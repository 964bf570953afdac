import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** The OpenID provider that vouches for reviewers, and who we are to it. */
export interface ProviderOptions {
  /** `https://login.example`; plain http on this machine alone. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where people reach this API: `https://verify.example`. */
  publicUrl: string;
  /** The claim that lists roles as `role:tenant`; a path by dots where it lies deeper. */
  rolesClaim: string;
  /** Scopes asked for, parted by blanks. */
  scope: string;
}

/** What must come back unchanged for a sign-in to be the one that was begun. */
interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who the provider says signed in. */
interface Identity {
  issuer: string;
  subject: string;
  name: string;
  /** Entries of the roles claim, as they came. */
  roles: string[];
}

export interface Provider {
  /** Where to send the browser, and what to keep until it comes back. */
  begin(): Promise<{ address: URL; secrets: Secrets }>;
  /** Checks what the browser brought back against what was kept, and asks the provider who it is. Throws otherwise. */
  finish(query: Record<string, string>, secrets: Secrets): Promise<Identity>;
  /** Where the provider's own session ends; null where it has no such place, or cannot be asked. */
  signOutUrl(): Promise<string | null>;
}

export const CALLBACK = '/v1/reviewer/sign-in/provider/callback';
export const BACK_OFFICE = '/back-office/';
const TIMEOUT_S = 10;

/** Talks to a provider by the authorisation code flow with PKCE (RFC 7636), state and nonce; asks for it when first needed. */
export function openProvider(options: ProviderOptions): Provider {
  const redirectUri = new URL(CALLBACK, options.publicUrl).href;
  let known: Promise<Configuration> | null = null;

  function configuration(): Promise<Configuration> {
    known ??= discover(options).catch((error) => {
      known = null;
      throw error;
    });
    return known;
  }

  return {
    async begin() {
      const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: options.scope,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address, secrets };
    },

    async finish(query, { state, nonce, codeVerifier }) {
      const provider = await configuration();
      const address = new URL(redirectUri);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
      const tokens = await authorizationCodeGrant(provider, address, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('expected an ID token but received none');
      // Providers put what a scope brings into the ID token or leave it to be asked for.
      const more =
        claimAt(claims, options.rolesClaim) === undefined
          ? await fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      const roles = claimAt(more, options.rolesClaim);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: nameIn(more) ?? nameIn(claims) ?? '',
        roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
      };
    },

    async signOutUrl() {
      try {
        const back = new URL(BACK_OFFICE, options.publicUrl).href;
        return buildEndSessionUrl(await configuration(), { post_logout_redirect_uri: back }).href;
      } catch {
        return null;
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderOptions): Promise<Configuration> {
  const server = new URL(issuer);
  const here = server.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(server.hostname);
  return discovery(server, clientId, clientSecret, ClientSecretBasic(clientSecret), {
    // The ID token's signature counts too, not only the line it came by.
    execute: [enableNonRepudiationChecks, ...(here ? [allowInsecureRequests] : [])],
    timeout: TIMEOUT_S,
  });
}

function claimAt(claims: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const object = typeof value === 'object' && value !== null ? value : {};
    return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
  }, claims);
}

const LONGEST_NAME = 100;

function nameIn(claims: object): string | undefined {
  for (const claim of ['name', 'preferred_username', 'email']) {
    const value = claimAt(claims, claim);
    if (typeof value === 'string' && value !== '') return value.slice(0, LONGEST_NAME);
  }
  return undefined;
}
