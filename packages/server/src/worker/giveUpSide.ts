import { emptyReport } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { closeSide } from '../store/settleSide.ts';

/**
 * Ends the wait for a capture whose check ended every worker that tried it: the side goes to a human with a finding that
 * says so. The holder, who did nothing wrong, is asked nothing.
 */
export async function giveUpSide(backend: Backend, job: VerifySideJob): Promise<void> {
  backend.log.warn('side given up');
  await closeSide(
    backend,
    job,
    emptyReport([{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'processing' } }]),
    'for_review',
  );
}
