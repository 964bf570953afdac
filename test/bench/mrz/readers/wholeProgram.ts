import { runBatch } from '../../runBatch.ts';
import type { OpenPicture } from '../openSet.ts';
import type { Read } from '../report.ts';

/** The whole program, `check --batch`, as anybody would run it: two files at once, in processes of its own. */
export async function readByWholeProgram(pictures: readonly OpenPicture[]): Promise<Read[]> {
  const reports = await runBatch(pictures.map(({ file }) => ({ file })));
  return pictures.map(({ name, zones }, at) => {
    const { mrz, findings, ms } = reports[at]!;
    const unread = findings.some(({ code, status }) => code === 'mrz.unreadable' && status !== 'skipped');
    const answer = mrz ? { lines: mrz.lines } : unread ? { lines: [] } : null;
    return { name, zones, answer, processorMs: null, wallMs: ms.total };
  });
}
