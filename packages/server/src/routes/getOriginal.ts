import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { findOriginal } from '../store/findOriginal.ts';
import { readRecord } from '../store/verificationRecord.ts';
import { noQuery, sideParams } from './parameters.ts';

export const getOriginalRoute = route({
  method: 'get',
  path: '/v1/verifications/{id}/sides/{side}/original',
  summary: 'Save the file that the holder gave, byte for byte; nothing has opened or altered it',
  access: 'service',
  object: 'verification',
  scope: 'originals:read',
  params: sideParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The file, as an attachment', mediaType: 'application/octet-stream' },
  problems: ['file.scanning', 'file.infected'],
  async handle({ backend }, { params }) {
    const record = await readRecord(backend.database, backend.keyring, params.id);
    if (!record) throw new ProblemError('resource.not_found');
    return { status: 200, attachment: await findOriginal(backend, record, params.side) };
  },
});
