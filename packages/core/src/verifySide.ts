import { type Finding, NO_EDITS, type SideReport } from './contract/index.ts';
import type { SideInput } from './engine.ts';
import { IntakeError } from './intake/capture.ts';
import { policyNamed } from './policy.ts';
import { emptyReport } from './report/emptyReport.ts';
import { Stopwatch } from './report/stopwatch.ts';
import { captureHash } from './seeing/fingerprint.ts';
import type { SideSight } from './seeing/seeSide.ts';
import { seeSides } from './seeing/seeSides.ts';
import type { Tools } from './seeing/tools.ts';
import { verifyDocument } from './verifyDocument.ts';

/**
 * The pipeline for one capture: decode, see which sides are in the picture, judge each, and report. Where a page bears
 * both sides and none is declared, the report is on the whole document. Answers every input; only a defect of ours throws.
 */
export async function verifySide(input: SideInput, tools: Tools): Promise<SideReport> {
  return (await examineSide(input, tools)).report;
}

/** The same, with what was seen; nothing, where the file gave no pixels. */
export async function examineSide(
  input: SideInput,
  tools: Tools,
): Promise<{ report: SideReport; sights: readonly SideSight[] }> {
  const stopwatch = new Stopwatch();
  const setting = {
    declared: input.declared ?? {},
    holder: input.holder ?? null,
    otherSides: input.otherSides ?? [],
    policy: policyNamed(input.policy ?? 'standard'),
    captureHash: captureHash(input.bytes, input.edits ?? NO_EDITS),
    today: input.today ?? new Date().toISOString().slice(0, 10),
  };

  try {
    const capture = await stopwatch.during('decode', () => tools.decode(input.bytes, input.edits ?? NO_EDITS));
    const sights = await seeSides(capture, tools, stopwatch);
    return { report: { ...verifyDocument(sights, setting), ms: stopwatch.timings() }, sights };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    const finding: Finding = { code: error.code, status: 'fail', evidence: error.evidence };
    return { report: { ...emptyReport([finding]), ms: stopwatch.timings() }, sights: [] };
  }
}
