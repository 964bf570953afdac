import { IntakeError } from '@rectoverso/core/node';
import * as z from 'zod';
import { appendAudit } from '../audit/appendAudit.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { findCapture } from '../store/findCapture.ts';
import { findReviewRecord } from '../store/findReview.ts';
import { sideParams } from './parameters.ts';

/** Enough to read the smallest print of a card that fills the picture; px. */
const LONG_SIDE = 2400;

export const getPictureRoute = route({
  method: 'get',
  path: '/v1/reviews/{id}/sides/{side}/picture',
  summary: "See a side, as the holder's edits make it or as it was given; re-encoded, without metadata",
  access: 'reviewer',
  object: 'review',
  params: sideParams,
  query: z.object({ variant: z.enum(['edited', 'original']).default('edited') }),
  body: noBody,
  success: { status: 200, description: 'The picture', mediaType: 'image/jpeg' },
  problems: ['file.unreadable'],
  async handle({ backend, engine }, { params, query }) {
    const { row, sides } = await findReviewRecord(backend, params.id);
    const captureId = sides.find(({ side }) => side === params.side)?.capture_id;
    const capture = captureId ? await findCapture(backend, captureId) : null;
    if (!capture) throw new ProblemError('resource.not_found');
    // Written before anything is shown: a picture that was seen is never missing, one that failed to open may be there.
    await appendAudit(backend, backend.database, {
      event: 'picture.seen',
      tenantId: row.tenant_id,
      subject: row.id,
      facts: { side: params.side, variant: query.variant },
    });
    const { bytes, edits } = capture;
    // The original of a PDF is still the page the holder chose.
    const shown = query.variant === 'edited' ? edits : { page: edits.page, rotation: 0, zoom: 1, crop: null };
    try {
      const { jpeg, upright } = await engine.renderPicture({ bytes, edits: shown, longSide: LONG_SIDE });
      // Regions of findings are px of the upright original, whatever the size of the picture served.
      const headers = { 'X-Upright-Width': String(upright.width), 'X-Upright-Height': String(upright.height) };
      return { status: 200, picture: jpeg, headers };
    } catch (error) {
      if (error instanceof IntakeError) throw new ProblemError('file.unreadable');
      throw error;
    }
  },
});
