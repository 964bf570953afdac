import type { Finding } from '../contract/findings.ts';
import type { Field, FieldName } from '../contract/report.ts';
import { compareNames } from '../holder/compareNames.ts';
import { sameNumber } from '../print/sameNumber.ts';
import { type Check, skipped } from './check.ts';

/** Below this, a difference may be a misreading: two readings that agree, of 0.75 each. */
const SURE = 0.93;
/** Of twelve digits one is misread more easily than of a name a letter: nothing in the line tells which digits fit. */
const SURE_OF_NUMBER = 0.985;

/**
 * Whether the printed text says what the MRZ of the same side says. A forger changes one and forgets the other, and a
 * machine may misread either: a difference is for a human, who is shown both places.
 */
export const printAgrees: Check = {
  codes: ['data.print_disagrees'],
  run({ fields, mrz }): Finding[] {
    const both = (Object.entries(fields) as [FieldName, Field][]).filter(([, field]) => field.printed);
    if (both.length === 0) return skipped(printAgrees.codes);
    const differing = both.flatMap(([name, field]) => {
      const result = compare(name, field, mrz?.namesMayBeTruncated ?? false);
      return result === 'same' ? [] : [{ name, field, result }];
    });
    const [first] = differing;
    if (!first) return [];
    const { region, printed } = first.field;
    return [
      {
        code: 'data.print_disagrees',
        status: differing.some(({ result }) => result === 'different') ? 'fail' : 'inconclusive',
        evidence: { member: differing.map(({ name }) => name).join(' ') },
        ...(printed?.region ? { region: printed.region } : {}),
        ...(region ? { secondRegion: region } : {}),
      },
    ];
  },
};

/**
 * What is not read surely counts as the same: a doubt about one reading is no contradiction. The MRZ has room for some of
 * the given names: the others need not stand in it.
 */
function compare(name: FieldName, { value, confidence, printed }: Field, truncated: boolean) {
  if (!printed || Math.min(confidence, printed.confidence) < SURE) return 'same';
  if (name === 'documentNumber' && printed.confidence < SURE_OF_NUMBER) return 'same';
  if (name === 'givenNames' && compareNames(value, printed.value) === 'same') return 'same';
  if (name === 'surname' || name === 'givenNames') return compareNames(printed.value, value, { truncated });
  const same = name === 'documentNumber' ? sameNumber(printed.value, value) : printed.value === value;
  return same ? 'same' : 'different';
}
