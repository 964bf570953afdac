import type { Finding } from '../contract/findings.ts';
import type { Check } from './check.ts';

/** Whether the picture shows one document only: which of two is meant, nobody can tell. Something else of the size of one may be one. */
export const multiple: Check = {
  codes: ['document.multiple'],
  run({ besides }): Finding[] {
    return besides.map(({ document, region }) => ({
      code: 'document.multiple',
      status: document ? 'fail' : 'inconclusive',
      evidence: { document },
      region,
    }));
  },
};
