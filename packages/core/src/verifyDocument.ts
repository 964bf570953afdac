import type { Finding, FindingStatus } from './contract/findings.ts';
import type { SideReport } from './contract/report.ts';
import { mostUrgent } from './report/advise.ts';
import { reportOnSide, type Setting } from './report/reportOnSide.ts';
import type { SideSight } from './seeing/seeSide.ts';

/** Worst first. */
const GRAVITY: readonly FindingStatus[] = ['fail', 'inconclusive', 'warn', 'pass', 'skipped'];

/**
 * The report on everything a picture shows: one side as it is; where it shows recto and verso, the declared side with
 * the remark that the other does not belong there, or, where no side is declared, the document as a whole.
 */
export function verifyDocument(sights: readonly SideSight[], setting: Setting): SideReport {
  const [first, second] = sights;
  if (!first) throw new Error('Expected at least one sight of a side but received none');
  if (!second) return reportOnSide(first, setting);

  const { declared } = setting;
  if (declared.side) {
    const asked = sights.find(({ recognised }) => recognised.side === declared.side) ?? first;
    return reportOnSide({ ...asked, recognised: { ...asked.recognised, side: 'both' } }, setting);
  }
  const beside = (report: SideReport) => ({ ...setting, otherSides: [...setting.otherSides, inSamePicture(report)] });
  const verso = reportOnSide(second, beside(reportOnSide(first, setting)));
  const recto = reportOnSide(first, beside(verso));
  return together(recto, verso);
}

/** That both sides come from one picture is no news here. */
function inSamePicture({ fingerprint: _, ...report }: SideReport): SideReport {
  return report;
}

function together(recto: SideReport, verso: SideReport): SideReport {
  return {
    ...recto,
    advice: mostUrgent([recto.advice, verso.advice]),
    side: 'both',
    signs: [...recto.signs, ...verso.signs],
    mrz: recto.mrz ?? verso.mrz,
    fields: { ...recto.fields, ...verso.fields },
    validity: verso.validity ?? recto.validity,
    findings: worstOfEach([...recto.findings, ...verso.findings]),
  };
}

function worstOfEach(findings: readonly Finding[]): Finding[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const other = worst.get(finding.code);
    if (!other || GRAVITY.indexOf(finding.status) < GRAVITY.indexOf(other.status)) worst.set(finding.code, finding);
  }
  return [...worst.values()];
}
