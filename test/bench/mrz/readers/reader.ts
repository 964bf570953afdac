import type { Picture } from '../picture.ts';
import type { Answer } from '../verdict.ts';

/** A reader of machine-readable zones, ours or another's, ready to read. */
export interface Reader {
  read(picture: Picture): Answer | Promise<Answer>;
  close?(): Promise<void>;
}
