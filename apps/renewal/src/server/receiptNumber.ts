import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses when reading them out: no 0/O, 1/I/L, 5/S, 2/Z, 8/B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';

/**
 * A random number for one renewal, such as `RC-7K3M-9QDT`: the holder keeps it as a receipt and the reviewers see the
 * same one. About 37 bits: unlikely to meet another, and no secret.
 */
export function receiptNumber(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `RC-${group()}-${group()}`;
}
