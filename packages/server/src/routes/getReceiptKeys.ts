import * as z from 'zod';
import { RECEIPT } from '../erasure/finishErasure.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { publicKeysOf } from '../secrets/signature.ts';
import { noParams, noQuery } from './parameters.ts';

export const getReceiptKeysRoute = route({
  method: 'get',
  path: '/.well-known/jwks.json',
  summary: 'Read the public keys that receipts of erasures are signed with',
  access: 'anybody',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: {
    status: 200,
    description: 'A JSON Web Key Set',
    schema: z.object({ keys: z.array(z.record(z.string(), z.string())) }),
  },
  problems: [],
  async handle({ backend }) {
    return { status: 200, json: { keys: publicKeysOf(backend.keyring, RECEIPT) } };
  },
});
