// The program of the child process that `openDecoder` starts: it answers one request and ends. Untrusted bytes are
// decoded here and nowhere else. Descriptors: 0 the request, 3 the answer.
import { writeSync } from 'node:fs';
import type { Evidence, FindingCode } from '../../contract/findings.ts';
import { IntakeError } from '../capture.ts';
import { frameStart, readFrameSync } from './decodeFrames.ts';
import type { DecodeAnswer, DecodeRequest } from './decodeMessages.ts';
import { decodePdfPage } from './decodePdfPage.ts';
import { decodePicture } from './decodePicture.ts';

const REQUEST_DESCRIPTOR = 0;
const ANSWER_DESCRIPTOR = 3;
const NO_BYTES = new Uint8Array();

const request = readFrameSync(REQUEST_DESCRIPTOR);
if (request !== null) {
  let answered = false;
  const answer = (head: DecodeAnswer, body: Uint8Array) => {
    answered = true;
    writeWhole(frameStart(head, body.length));
    writeWhole(body);
  };
  const refuse = (code: FindingCode, evidence: Evidence) => answer({ ok: false, code, evidence }, NO_BYTES);

  // A broken file can make a decoder throw where nobody waits, or wait for what never comes: that is an answer too.
  process.on('unhandledRejection', () => {});
  process.on('exit', () => {
    if (!answered) refuse('file.unreadable', { reason: 'damaged' });
  });

  const { mediaType, edits, longSide } = request.head as DecodeRequest;
  try {
    const { image, ...decoded } =
      mediaType === 'application/pdf'
        ? await decodePdfPage(request.body, edits, longSide)
        : await decodePicture(request.body, mediaType, edits, longSide);
    answer({ ok: true, width: image.width, height: image.height, ...decoded }, image.data);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    refuse(error.code, error.evidence);
  }
}

function writeWhole(bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(ANSWER_DESCRIPTOR, bytes, written);
}
