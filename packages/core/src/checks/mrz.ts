import type { Finding } from '../contract/findings.ts';
import type { Region } from '../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { type Check, type SideContext, skipped } from './check.ts';

/**
 * Whether the machine-readable zone of a side that bears one was found and read. What the reader could not settle goes
 * to a human: a failed check digit may be a misreading, and some genuine documents bear a wrong one.
 */
export const mrz: Check = {
  codes: ['mrz.missing', 'mrz.unreadable', 'mrz.check_digit', 'mrz.repaired'],
  run(context): Finding[] {
    if (!expectsMrz(context)) return skipped(mrz.codes);
    const { mrz: sight } = context;
    if (!sight) return [{ code: 'mrz.missing', status: 'fail' }];
    const region = regionOf(context);
    if (!sight.reading) return [{ code: 'mrz.unreadable', status: 'inconclusive', ...region }];
    const findings: Finding[] = [];
    if (sight.failedCheckDigits.length > 0) {
      const evidence = { failed: sight.failedCheckDigits.join(' ') };
      findings.push({ code: 'mrz.check_digit', status: 'inconclusive', evidence, ...region });
    }
    if (sight.reading.repairs.length > 0) {
      findings.push({
        code: 'mrz.repaired',
        status: 'warn',
        evidence: { characters: sight.reading.repairs.length },
        ...region,
      });
    }
    return findings;
  },
};

function expectsMrz({ recognised, mrz }: SideContext): boolean {
  if (recognised.kind === null) return mrz !== null && !recognised.other;
  return recognised.side === 'both' || recognised.side === DOCUMENT_TYPES[recognised.kind].mrz.side;
}

function regionOf({ card, mrz }: SideContext): { region?: Region } {
  return card && mrz?.box ? { region: card.toRegion(mrz.box) } : {};
}
