import type { Finding } from '../contract/findings.ts';
import { policyNamed } from '../policy.ts';
import type { SideContext } from './check.ts';

/** A context for tests: an old recto that raises no doubt, with `changes`. */
export function contextOf(changes: Partial<SideContext> = {}): SideContext {
  const image = { data: new Uint8Array(4), width: 1, height: 1 };
  return {
    capture: { upright: { width: 1, height: 1 }, image, toUpright: (point) => point, pages: 1 },
    card: null,
    recognised: { kind: 'cni-1988', side: 'recto', other: null, doubts: [] },
    besides: [],
    mrz: {
      reading: { format: 'FRA36', lines: [], repairs: [] },
      failedCheckDigits: [],
      namesMayBeTruncated: false,
      box: null,
    },
    print: null,
    fields: {},
    validity: null,
    declared: { kind: 'cni-1988', side: 'recto' },
    holder: null,
    otherSides: [],
    fingerprint: { capture: '', picture: '' },
    policy: policyNamed('standard'),
    today: '2026-11-23',
    ...changes,
  };
}

/** The different statuses of findings. */
export function statuses(findings: readonly Finding[]): Finding['status'][] {
  return [...new Set(findings.map(({ status }) => status))];
}
