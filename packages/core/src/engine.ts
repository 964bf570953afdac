import type { DocumentKind, OtherDocument, Side } from './contract/documents.ts';
import type { Edits } from './contract/edits.ts';
import type { SideReport } from './contract/report.ts';
import type { Holder, PolicyName } from './contract/verification.ts';
import type { Explanation } from './explain/explanation.ts';
import type { FilePage } from './intake/capture.ts';

/** Everything that is known about one capture of one side. Absent members mean "not declared". */
export interface SideInput {
  /** The capture: the bytes a holder gave, of whatever type they turn out to be. */
  bytes: Uint8Array;
  edits?: Edits;
  declared?: { kind?: DocumentKind | OtherDocument; side?: Side };
  holder?: Holder;
  /** `standard` when absent. */
  policy?: PolicyName;
  /** The date validity is judged on, `YYYY-MM-DD`; the present day when absent. */
  today?: string;
  /** Reports of the other sides of the same document, for the checks that compare them. */
  otherSides?: readonly SideReport[];
}

/** Pictures for people: re-encoded, without metadata, never the holder's bytes. */
export interface RenderInput {
  bytes: Uint8Array;
  /** Absent or `NO_EDITS`: the original picture. */
  edits?: Edits;
  /** Longest side of the result, px. */
  longSide?: number;
}

/** A picture for people, and the size that findings' regions are counted in. */
export interface RenderedPicture {
  jpeg: Uint8Array;
  /** Size of the upright (EXIF-applied) original picture or PDF page, px. */
  upright: { width: number; height: number };
}

/** A page of a file, for people to choose from; `thumbnail` is a JPEG. */
export type RenderedPage = Omit<FilePage, 'thumbnail'> & { thumbnail: Uint8Array | null };

/** The core at work: child processes and readers that stay warm between calls. */
export interface Engine {
  /** Answers every input with a report; a file that cannot be read gets one too. */
  verifySide(input: SideInput): Promise<SideReport>;
  /** The same report, with the pictures it was made from. */
  explainSide(input: SideInput): Promise<Explanation>;
  /** A JPEG of the capture as `edits` make it. Throws `IntakeError` where the file gives no pixels. */
  renderPicture(input: RenderInput): Promise<RenderedPicture>;
  /** The pages of a file. Throws `IntakeError` where the file gives none. */
  listPages(bytes: Uint8Array): Promise<RenderedPage[]>;
  /** Ends the children and readers; pending calls are rejected. */
  close(): Promise<void>;
}
