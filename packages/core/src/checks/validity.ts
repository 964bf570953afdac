import type { Finding } from '../contract/findings.ts';
import { addDays, addYears } from '../documents/calendar.ts';
import { type Check, type SideContext, skipped } from './check.ts';

/** Below this, readings of a date differed. */
const SURE = 0.6;
/** Years that identity cards and passports are issued for. */
const TERMS = [5, 10, 15];

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
    if (datesAreUnsure(context))
      return [{ code: 'document.expired', status: 'inconclusive', evidence: { reason: 'unsure_date' } }];
    const evidence = { extended: validity.extended };
    if (validity.latestEnd < today) return [{ code: 'document.expired', status: 'fail', evidence }];
    if (validity.earliestEnd < today)
      return [{ code: 'document.expired', status: 'inconclusive', evidence: { ...evidence, reason: 'doubt' } }];
    if (validity.earliestEnd < addDays(today, policy.expiresSoonDays))
      return [{ code: 'document.expires_soon', status: 'warn', evidence }];
    return [];
  },
};

/**
 * A printed date that was read in several ways says nothing on its own. It does where the date of issue, read apart from
 * it, is a whole number of years older, less a day or not: two mistakes do not make that.
 */
function datesAreUnsure({ fields, otherSides, recognised }: SideContext): boolean {
  const sides = [fields, ...otherSides.filter(({ kind }) => kind === recognised.kind).map((side) => side.fields)];
  const [expiry] = sides.flatMap((side) => side.expiryDate ?? []);
  const [issue] = sides.flatMap((side) => side.issueDate ?? []);
  const dates = [expiry, issue].filter((date) => date?.source === 'print');
  if (dates.every((date) => date!.confidence >= SURE)) return false;
  if (!expiry || !issue) return true;
  return ![0, 1].some((days) => TERMS.some((years) => addDays(expiry.value, days) === addYears(issue.value, years)));
}

/** The old card prints its dates on the verso; its recto alone need not tell. */
function datesStandElsewhere({ recognised }: SideContext): boolean {
  return recognised.kind === 'cni-1988' && recognised.side === 'recto';
}
