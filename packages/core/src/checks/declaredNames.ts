import type { Finding, FindingCode } from '../contract/findings.ts';
import type { Field, Fields, MismatchReason } from '../contract/report.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { compareNames, type NameComparison } from '../holder/compareNames.ts';
import { explainGivenNames, explainSurname } from '../holder/explainMismatch.ts';
import { type Check, type SideContext, skipped } from './check.ts';

/** Below this, another name may be a misreading of print. */
const SURE = 0.8;

/** Whether the names on the document are those the holder declared. A difference is for a human to judge. */
export const declaredNames: Check = {
  codes: ['data.mismatch.surname', 'data.mismatch.givenNames'],
  run(context): Finding[] {
    const { holder, fields } = context;
    if (!holder) return skipped(declaredNames.codes);
    const declared = { surname: holder.surname, givenNames: holder.givenNames.join(' ') };
    const read = valuesOf(fields);
    return [
      ...compared('data.mismatch.surname', declared.surname, 'surname', context, () => explainSurname(declared, read)),
      ...compared('data.mismatch.givenNames', declared.givenNames, 'givenNames', context, () =>
        explainGivenNames(declared, read),
      ),
    ];
  },
};

function compared(
  code: FindingCode,
  declared: string,
  name: 'surname' | 'givenNames',
  context: SideContext,
  explain: () => MismatchReason,
): Finding[] {
  const field = context.fields[name];
  if (declared === '') return skipped([code]);
  if (!field) {
    if (!bearsNames(context)) return skipped([code]);
    return [{ code, status: 'inconclusive', evidence: { reason: 'not_read' satisfies MismatchReason } }];
  }
  const result = nearest(declared, field, context.mrz?.namesMayBeTruncated ?? false);
  if (result === 'same') return [];
  const status = result === 'close' || field.confidence < SURE ? 'inconclusive' : 'fail';
  const region = field.printed?.region ?? field.region;
  const evidence = { result, reason: explain(), source: field.source };
  return [{ code, status, evidence, ...(region ? { region } : {}) }];
}

/** The MRZ writes names without accents and may cut them; what is printed beside it does neither. */
function nearest(declared: string, { value, source, printed }: Field, truncated: boolean): NameComparison {
  const result = compareNames(declared, value, { truncated: truncated && source === 'mrz' });
  return printed && compareNames(declared, printed.value) === 'same' ? 'same' : result;
}

function valuesOf({ surname, givenNames, usageName }: Fields) {
  const best = (field: Field | undefined) => field?.printed?.value ?? field?.value ?? '';
  return { surname: best(surname), givenNames: best(givenNames), usageName: best(usageName) };
}

/** Whether the side bears the holder's names at all: the old verso does not. */
function bearsNames({ recognised: { kind, side } }: SideContext): boolean {
  if (!kind || !side || side === 'both') return false;
  const { mrz, layouts } = DOCUMENT_TYPES[kind];
  return mrz.side === side || (layouts[side]?.fields.some(({ field }) => field === 'surname') ?? false);
}
