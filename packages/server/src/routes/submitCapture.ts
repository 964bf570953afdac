import { verificationSchema } from '@rectoverso/core/contract';
import { captureBody } from '../http/captureBody.ts';
import { route } from '../http/route.ts';
import { submitCapture } from '../store/submitCapture.ts';
import { noQuery, sideParams } from './parameters.ts';

export const submitCaptureRoute = route({
  method: 'post',
  path: '/v1/verifications/{id}/sides/{side}/capture',
  summary: 'Give a picture of a side; it is safe, and its check under way, once this answers',
  access: 'verification',
  scope: 'verifications:write',
  params: sideParams,
  query: noQuery,
  body: captureBody,
  success: { status: 202, description: 'The verification, now checking', schema: verificationSchema },
  problems: [
    'request.no_file',
    'request.several_files',
    'file.empty',
    'file.unsupported_type',
    'file.too_large',
    'file.too_many_pixels',
    'state.conflict',
  ],
  async handle({ backend }, { params, body, once }) {
    return once(
      (alongside) => submitCapture(backend, params.id, { side: params.side, ...body }, alongside),
      (verification) => ({ status: 202, json: verification }),
    );
  },
});
