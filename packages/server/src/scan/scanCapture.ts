import { emptyReport } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { settleSide } from '../store/settleSide.ts';
import { ScannerUnavailableError } from './scanner.ts';

/** A scanner that is away is asked again after this long, s. */
const AGAIN_S = 5;

/**
 * True where a capture that waited for the scanner is clean. An infected one is refused with `file.infected`, unopened.
 * Where the scanner is away the side goes on checking, and its job comes back later: that takes none of its tries.
 */
export async function scanCapture(backend: Backend, job: VerifySideJob, bytes: Uint8Array): Promise<boolean> {
  const { database, queue, scanner, log } = backend;
  try {
    if (!scanner) throw new ScannerUnavailableError();
    const scan = await scanner.scan(bytes);
    await database.updateTable('captures').set({ scan }).where('id', '=', job.captureId).execute();
    if (scan === 'clean') return true;
    log.warn('infected file refused');
    await settleSide(backend, job, emptyReport([{ code: 'file.infected', status: 'fail' }]));
  } catch (error) {
    if (!(error instanceof ScannerUnavailableError)) throw error;
    log.warn('scanner away', { error: error.cause ?? error });
    await queue.postponeVerifySide(job, AGAIN_S);
  }
  return false;
}
