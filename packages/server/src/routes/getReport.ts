import { sideReportSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { findVerification } from '../store/findVerification.ts';
import { noQuery, sideParams } from './parameters.ts';

export const getReportRoute = route({
  method: 'get',
  path: '/v1/verifications/{id}/sides/{side}/report',
  summary: 'Read the report of a side; there is none before its check has ended',
  access: 'verification',
  scope: 'verifications:read',
  params: sideParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'All findings of the side, and what they come to', schema: sideReportSchema },
  problems: [],
  async handle({ backend }, { params }) {
    const { sides } = await findVerification(backend, params.id);
    const report = sides.find(({ side }) => side === params.side)?.report;
    if (!report) throw new ProblemError('resource.not_found');
    return { status: 200, json: report };
  },
});
