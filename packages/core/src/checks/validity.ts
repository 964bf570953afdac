import type { Finding } from '../contract/findings.ts';
import { addDays } from '../documents/calendar.ts';
import { type Check, type SideContext, skipped } from './check.ts';

const CODES = ['document.expired', 'document.expires_soon'] as const;

/** Whether the document is valid on the day, by the printed expiry and the five-year extension (décret 2013-1188). */
export const validity: Check = {
  codes: CODES,
  run(context): Finding[] {
    const { validity, today, policy, recognised } = context;
    if (recognised.kind === null || recognised.side === null) return skipped(CODES);
    if (!validity) {
      if (datesStandElsewhere(context)) return skipped(CODES);
      return [{ code: 'document.expired', status: 'inconclusive', evidence: { reason: 'no_date' } }];
    }
    const evidence = { extended: validity.extended };
    if (validity.latestEnd < today) return [{ code: 'document.expired', status: 'fail', evidence }];
    if (validity.earliestEnd < today)
      return [{ code: 'document.expired', status: 'inconclusive', evidence: { ...evidence, reason: 'doubt' } }];
    if (validity.earliestEnd < addDays(today, policy.expiresSoonDays))
      return [{ code: 'document.expires_soon', status: 'warn', evidence }];
    return [];
  },
};

/** The old card prints its dates on the verso; its recto alone need not tell. */
function datesStandElsewhere({ recognised }: SideContext): boolean {
  return recognised.kind === 'cni-1988' && recognised.side === 'recto';
}
