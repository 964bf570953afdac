import type { Box } from '../checks/check.ts';

/** One line of printed text as read on the straightened card. */
export interface PrintedLine {
  text: string;
  /** 0 to 1 */
  confidence: number;
  /** px of the straightened card */
  box: Box;
}
