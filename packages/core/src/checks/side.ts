import type { Finding } from '../contract/findings.ts';
import { type Check, skipped } from './check.ts';

/** Whether the picture shows the side asked for, and only that one. */
export const side: Check = {
  codes: ['document.both_sides', 'document.wrong_side'],
  run({ recognised, declared, besides }): Finding[] {
    if (!declared.side || recognised.kind === null) return skipped(side.codes);
    if (recognised.side === 'both') return [{ code: 'document.both_sides', status: 'fail' }];
    if (recognised.side === null) return [{ code: 'document.wrong_side', status: 'inconclusive' }];
    if (recognised.side === declared.side) return [];
    // The side asked for may be the one that lies beside it: the picture must show it alone.
    if (besides.some(({ document }) => document === recognised.kind)) return [];
    return [
      { code: 'document.wrong_side', status: 'fail', evidence: { seen: recognised.side, declared: declared.side } },
    ];
  },
};
