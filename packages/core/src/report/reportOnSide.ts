import type { SideContext } from '../checks/check.ts';
import { CHECKS } from '../checks/registry.ts';
import type { SeenSide } from '../contract/documents.ts';
import type { Finding } from '../contract/findings.ts';
import type { Corners } from '../contract/geometry.ts';
import type { Fields, SideReport } from '../contract/report.ts';
import type { ValidityJudgement } from '../documents/documentType.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { toGray } from '../image/toGray.ts';
import { pictureHash } from '../seeing/fingerprint.ts';
import type { SideSight } from '../seeing/seeSide.ts';
import { advise } from './advise.ts';
import { emptyReport } from './emptyReport.ts';

/** What the pipeline was asked: the part of a context that does not come from the picture. */
export type Setting = Pick<SideContext, 'declared' | 'holder' | 'otherSides' | 'policy' | 'today'> & {
  /** `captureHash` of the capture. */
  captureHash: string;
};

/** A sight whose side may also be `both`. */
type Seen = Omit<SideSight, 'recognised'> & {
  recognised: Omit<SideSight['recognised'], 'side'> & { side: SeenSide | null };
};

/** Runs every check on what was seen of one side. */
export function reportOnSide(seen: Seen, setting: Setting): SideReport {
  const validity = judgeValidity(seen, setting);
  const fingerprint = {
    capture: setting.captureHash,
    picture: pictureHash(seen.card?.gray ?? toGray(seen.capture.image)),
  };
  const context: SideContext = { ...seen, ...setting, validity, fingerprint };
  const findings = CHECKS.flatMap((check) => {
    const found = check.run(context);
    const silent = check.codes.filter((code) => !found.some((finding) => finding.code === code));
    return [...found, ...silent.map((code): Finding => ({ code, status: 'pass' }))];
  });
  return {
    ...emptyReport(findings),
    fingerprint,
    advice: advise(findings),
    kind: seen.recognised.kind,
    side: seen.recognised.side,
    signs: seen.recognised.signs,
    mrz: seen.mrz?.reading ?? null,
    fields: seen.fields,
    validity: validity && {
      printedExpiry: validity.printedExpiry,
      effectiveExpiry: validity.effectiveExpiry,
      extended: validity.extended,
    },
    corners: (seen.card?.corners.map((corner) => seen.capture.toUpright(corner)) as Corners | undefined) ?? null,
  };
}

/** The other sides of the same kind complete what this one says, and are completed by it. */
function judgeValidity({ recognised, fields }: Seen, { otherSides }: Setting): ValidityJudgement | null {
  if (recognised.kind === null) return null;
  const others = otherSides.filter((other) => other.kind === recognised.kind).map((other) => other.fields);
  return DOCUMENT_TYPES[recognised.kind].validity(Object.assign({}, ...others, fields) as Fields);
}
