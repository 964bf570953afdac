// The program of the child process that `openDecoder` starts: it answers one request and ends. Untrusted bytes are
// decoded here and nowhere else. Descriptors: 0 the request, 3 the answer.
import { writeSync } from 'node:fs';
import type { Evidence, FindingCode } from '../../contract/findings.ts';
import { IntakeError, WORKING_LONG_SIDE_PX, workingLongSide } from '../capture.ts';
import { frameStart, readFrameSync } from './decodeFrames.ts';
import type { ChildRequest, DecodeAnswer, DecodedPixels, DecodeRequest, ListAnswer } from './decodeMessages.ts';
import { decodePicture } from './decodePicture.ts';

const REQUEST_DESCRIPTOR = 0;
const ANSWER_DESCRIPTOR = 3;

const request = readFrameSync(REQUEST_DESCRIPTOR);
if (request !== null) {
  let answered = false;
  const answer = (head: DecodeAnswer | ListAnswer, bodies: readonly Uint8Array[]) => {
    answered = true;
    writeWhole(
      frameStart(
        head,
        bodies.reduce((sum, { length }) => sum + length, 0),
      ),
    );
    for (const body of bodies) writeWhole(body);
  };
  const refuse = (code: FindingCode, evidence: Evidence) => answer({ ok: false, code, evidence }, []);

  // A broken file can make a decoder throw where nobody waits, or wait for what never comes: that is an answer too.
  process.on('unhandledRejection', () => {});
  process.on('exit', () => {
    if (!answered) refuse('file.unreadable', { reason: 'damaged' });
  });

  const asked = request.head as ChildRequest;
  try {
    if (asked.task === 'list') {
      const { listPdfPages } = await import('./listPdfPages.ts');
      const pages = await listPdfPages(request.body, asked.longSide);
      const heads = pages.map(({ thumbnail, ...page }) => ({
        ...page,
        thumbnail: thumbnail && { width: thumbnail.width, height: thumbnail.height },
      }));
      answer(
        { ok: true, pages: heads } as ListAnswer,
        pages.flatMap(({ thumbnail }) => thumbnail?.data ?? []),
      );
    } else {
      const { image, ...decoded } = await decode(request.body, asked);
      answer({ ok: true, width: image.width, height: image.height, ...decoded }, [image.data]);
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    refuse(error.code, error.evidence);
  }
}

async function decode(bytes: Uint8Array, { mediaType, edits, longSide }: DecodeRequest): Promise<DecodedPixels> {
  if (mediaType === 'application/pdf') {
    // Loaded when needed: most files are photos, and this is more than half of what a child takes to start.
    const { decodePdfPage } = await import('./decodePdfPage.ts');
    return decodePdfPage(bytes, edits, longSide ?? WORKING_LONG_SIDE_PX);
  }
  return decodePicture(bytes, mediaType, edits, longSide ?? workingLongSide);
}

function writeWhole(bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(ANSWER_DESCRIPTOR, bytes, written);
}
