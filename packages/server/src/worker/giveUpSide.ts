import { emptyReport } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { settleSide } from '../store/settleSide.ts';

/**
 * Ends the wait for a capture whose check ended every worker that tried it: the side is refused, a human must judge, and
 * nothing is approved.
 */
export async function giveUpSide(backend: Backend, job: VerifySideJob): Promise<void> {
  backend.log.warn('side given up');
  await settleSide(
    backend,
    job,
    emptyReport([{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'processing' } }]),
  );
}
