import {
  type CreatedVerification,
  type CreateVerification,
  createdVerificationSchema,
  type IssuedToken,
  issuedTokenSchema,
  type Verification,
  verificationSchema,
} from '@rectoverso/core/contract';
import { type Connection, request } from './request.ts';

/** An integrator's service: opens verifications and reads how they stand. Keep its key on a server. */
export interface IntegratorClient {
  createVerification(wanted: CreateVerification): Promise<CreatedVerification>;
  getVerification(id: string): Promise<Verification>;
  /** A fresh token for a holder who came back; a `ProblemError` `state.conflict` once the verification has ended. */
  issueToken(id: string): Promise<IssuedToken>;
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
  return {
    createVerification: (wanted) =>
      request(options, '/v1/verifications', createdVerificationSchema, { method: 'POST', headers, json: wanted }),
    getVerification: (id) =>
      request(options, `/v1/verifications/${encodeURIComponent(id)}`, verificationSchema, { headers }),
    issueToken: (id) =>
      request(options, `/v1/verifications/${encodeURIComponent(id)}/token`, issuedTokenSchema, {
        method: 'POST',
        headers,
      }),
  };
}
