import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Field } from '../contract/report.ts';
import { compareNames } from '../holder/compareNames.ts';
import { type Check, skipped } from './check.ts';

/** Whether the names on the document are those the holder declared. A difference is for a human to judge. */
export const declaredNames: Check = {
  codes: ['data.mismatch.surname', 'data.mismatch.givenNames'],
  run({ holder, fields, mrz }): Finding[] {
    if (!holder) return skipped(declaredNames.codes);
    const truncated = mrz?.namesMayBeTruncated ?? false;
    return [
      ...compared('data.mismatch.surname', holder.surname, fields.surname, truncated),
      ...compared('data.mismatch.givenNames', holder.givenNames.join(' '), fields.givenNames, truncated),
    ];
  },
};

function compared(code: FindingCode, declared: string, read: Field | undefined, truncated: boolean): Finding[] {
  if (!read || declared === '') return skipped([code]);
  const result = compareNames(declared, read.value, { truncated });
  if (result === 'same') return [];
  return [{ code, status: result === 'close' ? 'inconclusive' : 'fail', evidence: { result, source: read.source } }];
}
