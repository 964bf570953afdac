import type { Backend } from '../backend.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { ScannerUnavailableError } from './scanner.ts';

/** A scanner that is away is asked again after this long, s. */
const AGAIN_S = 5;

/**
 * Has a capture scanned that waits for it, and writes down what came of that. Where the scanner is `away` the side goes
 * on checking, and its job comes back later: that takes none of its tries.
 */
export async function scanCapture(
  { database, queue, scanner, log }: Backend,
  job: VerifySideJob,
  bytes: Uint8Array,
): Promise<'clean' | 'infected' | 'away'> {
  try {
    if (!scanner) throw new ScannerUnavailableError();
    const scan = await scanner.scan(bytes);
    await database.updateTable('captures').set({ scan }).where('id', '=', job.captureId).execute();
    return scan;
  } catch (error) {
    if (!(error instanceof ScannerUnavailableError)) throw error;
    log.warn('scanner away', { error: error.cause ?? error });
    await queue.postponeVerifySide(job, AGAIN_S);
    return 'away';
  }
}
