import {
  FIELD_NAMES,
  type Field,
  type FieldName,
  type FindingCode,
  type Holder,
  type Side,
  type VerificationSide,
} from '@rectoverso/core/contract';
import { foldName } from './foldName.ts';

/** What the machine made of a value: `sidesDiffer` when recto and verso do not say the same. */
export type Agreement = 'match' | 'mismatch' | 'unsure' | 'sidesDiffer';

export interface ValueRow {
  field: FieldName;
  read: Partial<Record<Side, Field>>;
  declared: string | null;
  agreement: Agreement | null;
}

const MISMATCH_CODES: Partial<Record<FieldName, FindingCode>> = {
  surname: 'data.mismatch.surname',
  givenNames: 'data.mismatch.givenNames',
};

/** Every field that was read on a side or declared. Names agree or differ as the check found; nothing is judged anew. */
export function valueRows(sides: readonly VerificationSide[], holder: Holder | null): ValueRow[] {
  const declared: Partial<Record<FieldName, string>> = holder
    ? { surname: holder.surname, givenNames: holder.givenNames.join(' ') }
    : {};
  return FIELD_NAMES.flatMap((field) => {
    const read: ValueRow['read'] = {};
    for (const { side, report } of sides) {
      const value = report?.fields[field];
      if (value) read[side] = value;
    }
    if (Object.keys(read).length === 0 && declared[field] === undefined) return [];
    return [{ field, read, declared: declared[field] ?? null, agreement: agreementOf(field, read, sides) }];
  });
}

function agreementOf(field: FieldName, read: ValueRow['read'], sides: readonly VerificationSide[]): Agreement | null {
  const { recto, verso } = read;
  if (recto && verso && foldName(recto.value) !== foldName(verso.value)) return 'sidesDiffer';
  const code = MISMATCH_CODES[field];
  const statuses = sides.flatMap(({ report }) =>
    (report?.findings ?? []).filter((finding) => finding.code === code).map(({ status }) => status),
  );
  if (statuses.includes('fail')) return 'mismatch';
  if (statuses.includes('inconclusive') || statuses.includes('warn')) return 'unsure';
  // A check that passes says nothing where there was nothing to compare.
  return statuses.includes('pass') && Object.keys(read).length > 0 ? 'match' : null;
}
