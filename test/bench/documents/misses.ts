import { basename } from 'node:path';
import { defectsOf } from './groups.ts';
import { adviceIsRight, labelOfTruth, labelSeen, type Pair } from './pair.ts';
import { validityIsRight, verdictOn, zoneIsExact } from './readingFigures.ts';
import { cornerErrors, isRecognised } from './seeingFigures.ts';
import { isLegible } from './subsets.ts';

/** Corners further from their places than this, % of the long side, are told. */
const FAR = 3;

/** A line for each picture that the program is wrong about: what is true, what is wrong, and what it found. */
export function missesIn(pairs: readonly Pair[]): string[] {
  return pairs.flatMap((pair) => {
    const wrong = wrongIn(pair);
    if (wrong.length === 0) return [];
    const { truth, report } = pair;
    const findings = report.findings.filter(({ status }) => status !== 'pass' && status !== 'skipped');
    const found = findings.map(({ code, status }) => `${code}=${status}`).join(' ');
    const place = [labelOfTruth(truth), truth.rendering, defectsOf(truth)].filter(Boolean).join(', ');
    return [`${basename(truth.file)} (${place}): ${wrong.join('; ')} [${found}]`];
  });
}

function wrongIn(pair: Pair): string[] {
  const { truth, report } = pair;
  const wrong = adviceIsRight(pair) ? [] : [`${report.advice}, not ${truth.expectedAdvice}`];
  const [error] = cornerErrors([pair]);
  if (error === null) wrong.push('no corners');
  else if (error !== undefined && error >= FAR) wrong.push(`corners ${error.toFixed(1)} % off`);
  if (!isLegible(truth)) return wrong;
  if (truth.kind && !isRecognised(pair)) wrong.push(`seen as ${labelSeen(report)}`);
  if (truth.mrz && !zoneIsExact(pair)) wrong.push(report.mrz ? 'zone read otherwise' : 'zone not read');
  if (truth.validity && !validityIsRight(pair)) wrong.push('validity');
  const fields = Object.keys(truth.fields ?? {}) as (keyof NonNullable<typeof truth.fields>)[];
  for (const field of fields) {
    const verdict = verdictOn(pair, field);
    if (verdict !== 'exact') wrong.push(`${field} ${verdict === 'otherwise' ? 'read otherwise' : verdict}`);
  }
  return wrong;
}
