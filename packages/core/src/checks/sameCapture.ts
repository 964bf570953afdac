import type { Finding } from '../contract/findings.ts';
import { hashDistance } from '../seeing/fingerprint.ts';
import { figure } from './againstLimits.ts';
import { type Check, skipped } from './check.ts';

/**
 * Share of differing bits up to which two pictures of a document are one: saved again or sent through a messenger they
 * differ in under 0.03, two photos of one side in 0.04 and more, recto and verso in 0.3.
 */
const SAME_PICTURE = 0.05;

/** Whether the picture is one that was already sent for another side. */
export const sameCapture: Check = {
  codes: ['attempt.same_file'],
  run({ fingerprint, otherSides }): Finding[] {
    const others = otherSides.flatMap((other) => other.fingerprint ?? []);
    if (others.length === 0) return skipped(sameCapture.codes);
    for (const other of others) {
      if (other.capture === fingerprint.capture) return [sent({ reason: 'same_bytes' })];
      const distance = hashDistance(other.picture, fingerprint.picture);
      if (distance <= SAME_PICTURE) return [sent({ reason: 'same_picture', distance: figure(distance) })];
    }
    return [];
  },
};

function sent(evidence: NonNullable<Finding['evidence']>): Finding {
  return { code: 'attempt.same_file', status: 'fail', evidence };
}
