import {
  type CreatedVerification,
  type CreateVerification,
  createdVerificationSchema,
  type Erasure,
  erasureSchema,
  type IssuedToken,
  issuedTokenSchema,
  type Verification,
  verificationSchema,
} from '@rectoverso/core/contract';
import { type FollowToEndOptions, followToEnd } from './follow.ts';
import { type Connection, request } from './request.ts';

/** An integrator's service: opens verifications and reads how they stand. Keep its key on a server. */
export interface IntegratorClient {
  createVerification(wanted: CreateVerification): Promise<CreatedVerification>;
  getVerification(id: string, signal?: AbortSignal): Promise<Verification>;
  /** Waits until nothing will happen to the verification any more; webhooks tell it without asking again and again. */
  followToEnd(id: string, options?: FollowToEndOptions): Promise<Verification>;
  /** A fresh token for a holder who came back; a `ProblemError` `state.conflict` once the verification has ended. */
  issueToken(id: string): Promise<IssuedToken>;
  /** Erases a verification for good; asked again, or by `getErasure`, tells how far that is and gives the receipt. */
  eraseVerification(id: string): Promise<Erasure>;
  getErasure(id: string, signal?: AbortSignal): Promise<Erasure>;
}

/**
 * A client for an integrator's own server.
 *
 * @example
 * const api = createIntegratorClient({ apiUrl: 'https://api.example.org', apiKey });
 * const { verification, token } = await api.createVerification({ kind: 'cni-1988', reference: 'order-17' });
 */
export function createIntegratorClient(options: Connection & { apiKey: string }): IntegratorClient {
  const headers = { authorization: `Bearer ${options.apiKey}` };
  const getVerification = (id: string, signal?: AbortSignal) =>
    request(options, `/v1/verifications/${encodeURIComponent(id)}`, verificationSchema, { headers, signal });
  return {
    createVerification: (wanted) =>
      request(options, '/v1/verifications', createdVerificationSchema, { method: 'POST', headers, json: wanted }),
    getVerification,
    followToEnd: (id, followOptions) => followToEnd((signal) => getVerification(id, signal), followOptions),
    issueToken: (id) =>
      request(options, `/v1/verifications/${encodeURIComponent(id)}/token`, issuedTokenSchema, {
        method: 'POST',
        headers,
      }),
    eraseVerification: (id) =>
      request(options, `/v1/verifications/${encodeURIComponent(id)}`, erasureSchema, { method: 'DELETE', headers }),
    getErasure: (id, signal) =>
      request(options, `/v1/verifications/${encodeURIComponent(id)}/erasure`, erasureSchema, { headers, signal }),
  };
}
