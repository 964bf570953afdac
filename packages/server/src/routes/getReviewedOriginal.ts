import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { findOriginal } from '../store/findOriginal.ts';
import { findReviewRecord } from '../store/findReview.ts';
import { noQuery, sideParams } from './parameters.ts';

export const getReviewedOriginalRoute = route({
  method: 'get',
  path: '/v1/reviews/{id}/sides/{side}/original',
  summary: 'Save the file that the holder gave, byte for byte; nothing has opened or altered it',
  access: 'reviewer',
  object: 'review',
  params: sideParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The file, as an attachment', mediaType: 'application/octet-stream' },
  problems: ['file.scanning', 'file.infected'],
  async handle({ backend }, { params }) {
    const record = await findReviewRecord(backend, params.id);
    return { status: 200, attachment: await findOriginal(backend, record, params.side) };
  },
});
