import { ConnectionError, createIntegratorClient, type IntegratorClient, ProblemError } from '@rectoverso/client';
import type { RequestHandler } from 'express';
import type { Access } from '../application/application.ts';
import { parseApplication } from './parseApplication.ts';
import { receiptNumber } from './receiptNumber.ts';
import { RenewalProblem } from './renewalProblem.ts';

type Wanted = Parameters<IntegratorClient['createVerification']>[0];

/** A page waits for the answer. */
const PATIENCE_MS = 5000;

/** `POST /api/verifications`: opens a verification at the API and answers with the access to this one alone. */
export function startVerification(options: { apiUrl: string; apiKey: string; policy: string }): RequestHandler {
  return async (request, response) => {
    const { kind, locale, surname, givenNames } = parseApplication(request.body);
    const api = createIntegratorClient({
      apiUrl: options.apiUrl,
      apiKey: options.apiKey,
      locale,
      patienceMs: PATIENCE_MS,
    });
    const created = await api
      .createVerification({
        kind,
        locale,
        policy: options.policy as Wanted['policy'],
        reference: receiptNumber(),
        holder: { surname, givenNames },
      })
      .catch((error: unknown) => {
        const code = codeOf(error);
        // Only the operator can mend this: a wrong key or policy. The client's errors name statuses and codes, no values.
        if (code === 'api.refused')
          console.error('verification not opened:', error instanceof Error ? error.message : '');
        throw new RenewalProblem(code);
      });
    const access: Access = {
      apiUrl: options.apiUrl,
      verificationId: created.verification.id,
      token: created.token,
    };
    response.status(201).set('cache-control', 'no-store').json(access);
  };
}

/** What the holder can be told: nobody there, busy, or a refusal that only this service's operator can mend. */
function codeOf(error: unknown): RenewalProblem['code'] {
  if (error instanceof ConnectionError) return 'api.unreachable';
  if (error instanceof ProblemError && (error.code === 'unavailable' || error.code === 'request.too_many')) {
    return 'api.busy';
  }
  return 'api.refused';
}
