import type { Progress } from '@rectoverso/client';
import type { Edits, Side, Verification } from '@rectoverso/core/contract';
import type { FileType } from './fileType.ts';
import type { TroubleCode } from './trouble.ts';

/** A file the holder chose for a side, and what they did to it; kept until the side is settled. */
export interface Choice {
  file: File;
  type: FileType;
  edits: Edits;
}

/** What the controller knows: the server's word, and what has happened on this page since. */
export interface ControllerState {
  verification: Verification | null;
  /** Files by side; absent for what was sent from another page. */
  choices: Partial<Record<Side, Choice>>;
  /** The side whose choice is in the editor. */
  editing: Side | null;
  sending: ({ side: Side } & Progress) | null;
  /** A wish is on its way to the server: no second one meanwhile. */
  busy: boolean;
  trouble: TroubleCode | null;
  /** The server cannot be reached while we wait for it. */
  lineLost: boolean;
}

export const INITIAL_STATE: ControllerState = {
  verification: null,
  choices: {},
  editing: null,
  sending: null,
  busy: false,
  trouble: null,
  lineLost: false,
};
