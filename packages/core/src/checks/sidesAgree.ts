import type { Finding } from '../contract/findings.ts';
import type { Field, FieldName, Fields } from '../contract/report.ts';
import { compareNames } from '../holder/compareNames.ts';
import { sameNumber } from '../print/sameNumber.ts';
import { type Check, skipped } from './check.ts';

const COMPARED: readonly FieldName[] = ['documentNumber', 'birthDate', 'expiryDate', 'sex', 'surname', 'givenNames'];
/** Below this, a difference may be a misreading of print. */
const SURE = 0.8;
/** The MRZ's month of issue and the day printed on the other side lie this many months apart at the most. */
const MAX_MONTHS_APART = 1;

/** Whether the sides seen so far come from one document: what two of them state must be the same. */
export const sidesAgree: Check = {
  codes: ['data.sides_disagree'],
  run({ otherSides, fields, recognised }): Finding[] {
    if (otherSides.length === 0) return skipped(sidesAgree.codes);
    for (const other of otherSides) {
      if (other.kind && recognised.kind && other.kind !== recognised.kind) {
        return [disagree('fail', 'kind')];
      }
      for (const name of COMPARED) {
        const [here, there] = [fields[name], other.fields[name]];
        if (!here || !there || isSame(name, here, there)) continue;
        const sure = Math.min(here.confidence, there.confidence) >= SURE && !isClose(name, here, there);
        return [disagree(sure ? 'fail' : 'inconclusive', name)];
      }
      if (monthsApart(fields, other.fields) > MAX_MONTHS_APART) return [disagree('inconclusive', 'issueMonth')];
    }
    return [];
  },
};

function disagree(status: 'fail' | 'inconclusive', member: string): Finding {
  return { code: 'data.sides_disagree', status, evidence: { member } };
}

function isName(name: FieldName): boolean {
  return name === 'surname' || name === 'givenNames';
}

/** Names on one side may be cut, or be more of them; look-alikes in a printed number are one. */
function isSame(name: FieldName, a: Field, b: Field): boolean {
  if (name === 'documentNumber') return sameNumber(a.value, b.value);
  if (!isName(name)) return a.value === b.value;
  const options = { truncated: a.source !== b.source };
  return [compareNames(a.value, b.value, options), compareNames(b.value, a.value, options)].includes('same');
}

/** One character off: a misreading of print at least as likely as another document. */
function isClose(name: FieldName, a: Field, b: Field): boolean {
  if (isName(name)) return compareNames(a.value, b.value) === 'close';
  if (name !== 'documentNumber' || a.source === b.source || a.value.length !== b.value.length) return false;
  return [...a.value].filter((character, index) => !sameNumber(character, b.value[index]!)).length === 1;
}

/** Between the month of issue on one side and the day of issue on the other; 0 where one is not known. */
function monthsApart(a: Fields, b: Fields): number {
  const month = (a.issueMonth ?? b.issueMonth)?.value;
  const day = (b.issueDate ?? a.issueDate)?.value;
  if (!month || !day) return 0;
  const count = (text: string) => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
  return Math.abs(count(month) - count(day));
}
