import type { Limits } from './checks/againstLimits.ts';
import type { DocumentKind, OtherDocument } from './contract/documents.ts';
import type { PolicyName } from './contract/verification.ts';
import jesignexpert from './policies/jesignexpert.json' with { type: 'json' };
import { readPolicy } from './policies/policyFile.ts';
import standard from './policies/standard.json' with { type: 'json' };

/** What a tenant accepts, where the limits lie and how long things wait. */
export interface Policy {
  name: string;
  /** Kinds the automatic check may accept; another known kind is answered `document.wrong_kind`. */
  automaticKinds: readonly DocumentKind[];
  /** Documents of no known kind that a person judges; the rest are refused. */
  reviewedOthers: readonly OtherDocument[];
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
  /** The same within the machine-readable zone, whose bold characters hide the first part of it. */
  mrzBlurMm: Limits;
  /** The same within the portrait, which has no fine strokes. */
  portraitBlurMm: Limits;
  /** Share of the document covered by mirrored light; from. */
  glareShare: Limits;
  /** Area that mirrored light covers within print, mm²; from. */
  glareMm2: Pick<Limits, 'fail'>;
  /** Level of the document's paper, 0–255; below. */
  paperLevel: Limits;
  /** Share of the document lost in white; from. */
  lostShare: Limits;
  /** How much colour varies over the document (`chromaSpread`), more on pale sides; below. */
  chromaSpread: Limits;
  /** How far one fine wave stands out all over the document (`screenGrid`); from `warn` a human must judge. */
  gridStrength: Limits;
  /** The same of red, green and blue that are out of step, more where both are seen; from. */
  colouredGridStrength: Pick<Limits, 'fail'>;
  /** Share of an outline on white paper that has no shadow (`outlineShadow`); from there a human must judge. */
  bareShare: number;
  /** Share of the document outside the picture; from. */
  missingShare: Limits;
  /** How far something that hides no print reaches into the document, mm; from. */
  coveredMm: Limits;
}

const THRESHOLDS: Thresholds = {
  // Print of 1.5 mm needs 10 px for a letter; at 5 px/mm the strokes of an MRZ (0.35 mm) are under 2 px.
  resolution: { warn: 7, fail: 5 },
  // A third of a stroke's width softens it, nearly half fills the letters: sharp pictures have up to 0.08, slightly
  // blurred ones up to 0.14, even smears of 1 mm from 0.14.
  blurMm: { warn: 0.12, fail: 0.16 },
  // Slightly blurred pictures have up to 0.04, smeared ones from 0.09.
  mrzBlurMm: { warn: 0.06, fail: 0.08 },
  // Sharp faces have up to 0.25, slightly blurred ones 0.31, lost ones 0.43 and more; drawn faces alone were measured.
  portraitBlurMm: { warn: 0.35, fail: 0.6 },
  // A spot as large as two letters of a name; a spot as large as a line of print.
  glareShare: { warn: 0.004, fail: 0.04 },
  // Two characters of an MRZ on both lines, or a short word; harmless spots on the rim have under 15.
  glareMm2: { fail: 16 },
  // Well-lit paper is at 205 to 250; at 110 noise shows, at 70 it drowns small print.
  paperLevel: { warn: 110, fail: 70 },
  // White zones of a scan reach 0.1; from 0.35 pale print suffers. Slightly bright pictures of two makers reach 0.75, one
  // 0.86, those in which only bold print is left start at 0.889.
  lostShare: { warn: 0.35, fail: 0.8 },
  // Grey copies under lamps of any colour, even or not, have up to 0.0126, one in 70 had 0.0155; originals from 0.0169,
  // pale sides (old versos) from 0.0129, which counts as 0.0174. Sepia and steep tone curves come between.
  chromaSpread: { warn: 0.0167, fail: 0.016 },
  // Originals of two makers reach 22, printed rasters 71, photos of a screen start at 288; five in nine have over 1300.
  gridStrength: { warn: 200, fail: 1000 },
  // Originals reach 150, without a fine grid beside it; photos of a screen start at 237, or at 82 with a fine grid.
  colouredGridStrength: { fail: 200 },
  // Cards on white paper have up to 0.71, since light comes from somewhere; colour copies 0.96 and more.
  // In scans cards reach 0.97, copies 1: there `copy` asks for 0.99.
  bareShare: 0.9,
  // Corners are found to half a percent, proportions under perspective to two.
  missingShare: { warn: 0.02, fail: 0.03 },
  // A finger on the rim reaches 1 to 3 mm; print begins at 4 to 6.
  coveredMm: { warn: 1.5, fail: 6 },
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
