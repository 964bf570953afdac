import type { Finding } from '../contract/findings.ts';
import type { FieldName } from '../contract/report.ts';
import { type Check, skipped } from './check.ts';

const COMPARED: readonly FieldName[] = ['documentNumber', 'birthDate', 'expiryDate'];
/** Below this, a difference may be a misreading of print. */
const SURE = 0.8;

/** Whether the sides seen so far come from one document: what two of them state must be the same. */
export const sidesAgree: Check = {
  codes: ['data.sides_disagree'],
  run({ otherSides, fields, recognised }): Finding[] {
    if (otherSides.length === 0) return skipped(sidesAgree.codes);
    for (const other of otherSides) {
      if (other.kind && recognised.kind && other.kind !== recognised.kind) {
        return [{ code: 'data.sides_disagree', status: 'fail', evidence: { member: 'kind' } }];
      }
      for (const name of COMPARED) {
        const [here, there] = [fields[name], other.fields[name]];
        if (!here || !there || here.value === there.value) continue;
        const status = Math.min(here.confidence, there.confidence) >= SURE ? 'fail' : 'inconclusive';
        return [{ code: 'data.sides_disagree', status, evidence: { member: name } }];
      }
    }
    return [];
  },
};
