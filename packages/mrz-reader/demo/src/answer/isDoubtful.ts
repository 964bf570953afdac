/** Below this confidence a character is shown as doubtful; the reader names what else it may be. */
const SURE = 0.95;

export function isDoubtful(confidence: number): boolean {
  return confidence < SURE;
}
