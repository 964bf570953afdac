import type { DocumentKind } from './contract/documents.ts';
import type { PolicyName } from './contract/verification.ts';

/** What a tenant accepts, where the limits lie and how long things wait. */
export interface Policy {
  name: PolicyName;
  /** Kinds the automatic check may accept; another known kind is answered `document.wrong_kind`. */
  automaticKinds: readonly DocumentKind[];
  /** A document that expires within this many days is pointed out, not refused. */
  expiresSoonDays: number;
  thresholds: Thresholds;
}

/** Limits of the picture checks; below `warn` a hint, below `fail` another picture. Sources: docs/measurements.md. */
export interface Thresholds {
  /** Source resolution on the card, px/mm. */
  resolution: { warn: number; fail: number };
}

const THRESHOLDS: Thresholds = {
  resolution: { warn: 7, fail: 5 },
};

const POLICIES: Record<PolicyName, Policy> = {
  standard: {
    name: 'standard',
    automaticKinds: ['cni-1988', 'cni-2021', 'passport-fra'],
    expiresSoonDays: 30,
    thresholds: THRESHOLDS,
  },
  jesignexpert: {
    name: 'jesignexpert',
    automaticKinds: ['cni-1988', 'passport-fra'],
    expiresSoonDays: 30,
    thresholds: THRESHOLDS,
  },
};

/** The policy of that name. */
export function policyNamed(name: PolicyName): Policy {
  return POLICIES[name];
}
