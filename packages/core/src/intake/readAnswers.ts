import { type FilePage, IntakeError } from './capture.ts';
import type { Frame, Room } from './child/decodeFrames.ts';
import { type DecodedPixels, decodeAnswerSchema, listAnswerSchema } from './child/decodeMessages.ts';
import type { AnswerReading } from './superviseDecode.ts';

const BYTES_PER_PIXEL = 4;

/** The answer to a request for pixels, which are read into `room`. */
export function decodedPixels(longSide: number, room: Room): AnswerReading<DecodedPixels> {
  return {
    maxBodyBytes: longSide * longSide * BYTES_PER_PIXEL,
    room,
    read({ head, body }: Frame) {
      const answer = decodeAnswerSchema.parse(head);
      if (!answer.ok) throw new IntakeError(answer.code, answer.evidence);
      const { width, height, upright, toUpright, pages } = answer;
      if (body.length !== width * height * BYTES_PER_PIXEL)
        throw new RangeError('expected 4 bytes a pixel from the child');
      return { image: { data: body, width, height }, upright, toUpright, pages };
    },
  };
}

/** The answer to a request for the pages of a PDF. */
export function listedPages(longSide: number, maxPages: number): AnswerReading<FilePage[]> {
  return {
    maxBodyBytes: maxPages * longSide * longSide * BYTES_PER_PIXEL,
    room: (bytes) => new Uint8Array(bytes),
    read({ head, body }: Frame) {
      const answer = listAnswerSchema.parse(head);
      if (!answer.ok) throw new IntakeError(answer.code, answer.evidence);
      let end = 0;
      const pages = answer.pages.map((page): FilePage => {
        if (!page.thumbnail) return { ...page, thumbnail: null };
        const start = end;
        end += page.thumbnail.width * page.thumbnail.height * BYTES_PER_PIXEL;
        return { ...page, thumbnail: { ...page.thumbnail, data: body.slice(start, end) } };
      });
      if (body.length !== end) throw new RangeError('expected 4 bytes a pixel from the child');
      return pages;
    },
  };
}
