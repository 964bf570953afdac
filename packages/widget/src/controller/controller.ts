import type { Edits, Locale, Side, Verification } from '@rectoverso/core/contract';
import type { Screen } from './screenOf.ts';
import type { TroubleCode } from './trouble.ts';

export interface ControllerOptions {
  /** Address of the API without the `/v1`; `''` for the page's own origin. */
  apiUrl: string;
  verificationId: string;
  /** What `createVerification` gave beside the verification. */
  token: string;
  /** `fr` when absent. */
  locale?: Locale;
}

/** What a page shows. A new object with every change, the same one until then. */
export interface Snapshot {
  screen: Screen;
  verification: Verification | null;
  /** What went wrong last, to be said on the screen; null once the holder moved on. */
  trouble: TroubleCode | null;
  /** A wish is on its way to the server. */
  busy: boolean;
  /** The server cannot be reached while the page waits for it. */
  lineLost: boolean;
}

/** A holder's verification at work, without any framework. It loads on the first `subscribe`, stops after the last. */
export interface Controller {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Snapshot;
  setLocale(locale: Locale): void;
  /** Takes the one file the holder chose for the side asked for, or says why not. */
  choose(files: readonly File[]): Promise<void>;
  /** Opens the editor on the file given before. */
  choosePrevious(): void;
  /** Leaves the editor; the file stays at hand as the previous one. */
  leaveEditor(trouble?: TroubleCode): void;
  /** *Soumettre*: sends the untouched file with these edits. */
  submit(edits: Edits): Promise<void>;
  cancelSending(): void;
  /** *Recommencer* */
  retry(): Promise<void>;
  /** After a reviewer asked for more: the sides to give again. */
  giveAgain(sides: readonly Side[]): Promise<void>;
  /** *Continuer*, with a note for the person who will check. */
  continue(note: string): Promise<void>;
  /** *Abandonner* */
  abandon(): Promise<void>;
  /** Asks the server again how things stand. */
  reload(): Promise<void>;
}
