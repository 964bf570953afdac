import type { Limits } from './checks/againstLimits.ts';
import type { DocumentKind } from './contract/documents.ts';
import type { PolicyName } from './contract/verification.ts';
import jesignexpert from './policies/jesignexpert.json' with { type: 'json' };
import { readPolicy } from './policies/policyFile.ts';
import standard from './policies/standard.json' with { type: 'json' };

/** What a tenant accepts, where the limits lie and how long things wait. */
export interface Policy {
  name: string;
  /** Kinds the automatic check may accept; another known kind is answered `document.wrong_kind`. */
  automaticKinds: readonly DocumentKind[];
  /** A document that expires within this many days is pointed out, not refused. */
  expiresSoonDays: number;
  /** A verification expires when its holder leaves it for this long, or no reviewer gets to it. */
  holderHours: number;
  reviewDays: number;
  retention: { capturesDays: number };
  thresholds: Thresholds;
}

/**
 * Limits of the picture checks, measured on the document: a hint from `warn`, another picture from `fail`. Chosen between
 * what a careful reader still reads and what nobody should accept; figures in docs/measurements.md.
 */
export interface Thresholds {
  /** Source resolution on the document, px/mm; below. */
  resolution: Limits;
  /** Standard deviation of the blur, mm on the document; from. */
  blurMm: Limits;
  /** Share of the document covered by mirrored light; from. */
  glareShare: Limits;
  /** Level of the document's paper, 0–255; below. */
  paperLevel: Limits;
  /** Share of the document lost in white; from. */
  lostShare: Limits;
  /** How much colour varies over the document (`chromaSpread`); below. */
  chromaSpread: Limits;
  /** Share of the document outside the picture; from. */
  missingShare: Limits;
}

const THRESHOLDS: Thresholds = {
  // Print of 1.5 mm needs 10 px for a letter; at 5 px/mm the strokes of an MRZ (0.35 mm) are under 2 px.
  resolution: { warn: 7, fail: 5 },
  // A third of a stroke's width softens it, half a stroke's width fills the letters: sharp pictures have under 0.08.
  blurMm: { warn: 0.12, fail: 0.18 },
  // A spot as large as two letters of a name; a spot as large as a line of print.
  glareShare: { warn: 0.004, fail: 0.04 },
  // Well-lit paper is at 205 to 250; at 110 noise shows, at 70 it drowns small print.
  paperLevel: { warn: 110, fail: 70 },
  // White zones of a scan reach 0.1; from 0.35 pale print suffers, from 0.72 only bold print is left.
  lostShare: { warn: 0.35, fail: 0.72 },
  // Grey copies have up to 0.024 under any lamp, pale colour 0.032 and more; between the limits a human must judge.
  chromaSpread: { warn: 0.034, fail: 0.026 },
  // Corners are found to half a percent, proportions under perspective to two.
  missingShare: { warn: 0.02, fail: 0.03 },
};

const POLICIES: Record<PolicyName, Policy> = {
  standard: policyIn(standard),
  jesignexpert: policyIn(jesignexpert),
};

/** The policy of that name. */
export function policyNamed(name: PolicyName): Policy {
  return POLICIES[name];
}

/** The policy that the JSON of a file states. Throws where it states none. */
export function policyIn(file: unknown): Policy {
  return readPolicy(file, THRESHOLDS);
}
