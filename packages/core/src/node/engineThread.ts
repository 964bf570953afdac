import { parentPort } from 'node:worker_threads';
import { NO_EDITS } from '../contract/edits.ts';
import type { Evidence, FindingCode } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import type { RenderedPage, RenderedPicture, RenderInput, SideInput } from '../engine.ts';
import { explainSide } from '../explain/explainSide.ts';
import type { PlainExplanation } from '../explain/explanation.ts';
import { IntakeError } from '../intake/capture.ts';
import { openDecoder } from '../intake/openDecoder.ts';
import { renderPages, renderPicture } from '../intake/renderPicture.ts';
import type { Tools } from '../seeing/tools.ts';
import { verifySide } from '../verifySide.ts';
import { readMrz } from './readMrz.ts';
import { openTextReader } from './textReader.ts';

/** What `openEngine` asks of one of its threads. */
export type EngineCall =
  | { task: 'verifySide'; input: SideInput }
  | { task: 'explainSide'; input: SideInput }
  | { task: 'renderPicture'; input: RenderInput }
  | { task: 'listPages'; bytes: Uint8Array }
  | { task: 'close' };

export type EngineAnswer =
  | { report: SideReport }
  | { explanation: PlainExplanation }
  | { picture: RenderedPicture }
  | { pages: RenderedPage[] }
  | { refused: FindingCode; evidence: Evidence }
  | { failed: 'timeout' | 'crash' };

/** A picture for people is shown at this size unless they ask for another, px. */
const RENDERED_LONG_SIDE_PX = 1600;

// One call is answered before the next is taken: what it saw of a picture is copied into its answer.
const decoder = openDecoder({ lends: true });
const textReader = openTextReader();

const tools: Tools = {
  decode: decoder.decode,
  readMrz,
  readPrint: (image, layout) =>
    textReader.readBlock(image, { layout: layout === 'page' ? 'auto' : 'block' }).catch(() => null),
  readLine: async (image, alphabet) => {
    const lines = await textReader.readBlock(image, { layout: 'line', alphabet }).catch(() => []);
    return lines[0] ?? null;
  },
};

parentPort?.on('message', async (call: EngineCall) => {
  if (call.task === 'close') {
    await Promise.all([decoder.close(), textReader.close()]);
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answer(call));
  decoder.prepare();
});

async function answer(call: Exclude<EngineCall, { task: 'close' }>): Promise<EngineAnswer> {
  try {
    if (call.task === 'verifySide') return { report: await verifySide(call.input, tools) };
    if (call.task === 'explainSide') return { explanation: await explainSide(call.input, tools) };
    if (call.task === 'listPages') return { pages: await renderPages(decoder, call.bytes) };
    const { bytes, edits = NO_EDITS, longSide = RENDERED_LONG_SIDE_PX } = call.input;
    return { picture: await renderPicture(decoder, bytes, edits, longSide) };
  } catch (error) {
    if (error instanceof IntakeError) return { refused: error.code, evidence: error.evidence };
    return { failed: 'crash' };
  }
}
