import type { Finding } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import { advise } from './advise.ts';

/** A report that knows nothing but its findings: on a file that gave no pixels, or a check that did not finish. */
export function emptyReport(findings: Finding[]): SideReport {
  return {
    advice: advise(findings),
    kind: null,
    side: null,
    signs: [],
    mrz: null,
    fields: {},
    validity: null,
    findings,
    corners: null,
    ms: { total: 0, decode: 0, locate: 0, mrz: 0, text: 0 },
  };
}
