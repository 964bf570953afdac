import { type FindingStatus, findingText, type Locale, messagesIn, type SideReport } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import { type Case, checkCase } from './checkCase.ts';
import { drawCase } from './drawCase.ts';

const MARKS: Record<FindingStatus, string> = { fail: '✗', inconclusive: '?', warn: '!', pass: '✓', skipped: '–' };
const ORDER = Object.keys(MARKS) as FindingStatus[];

/** The report on one file, as JSON or in words. With `draw`, it is also drawn in that file, as a PNG in `locale`. */
export async function checkFile(
  engine: Engine,
  asked: Case,
  { json, locale, draw }: { json: boolean; locale: Locale; draw?: string | undefined },
): Promise<string> {
  const report = draw ? await drawCase(engine, asked, locale, draw) : await checkCase(engine, asked);
  return json ? JSON.stringify({ file: asked.file, ...report }, null, 2) : inWords(report, locale);
}

function inWords(report: SideReport, locale: Locale): string {
  const texts = messagesIn(locale);
  const { kind, side, mrz, validity } = report;
  const seen = [kind && texts.kinds[kind], side && texts.sides[side]].filter(Boolean).join(', ');
  const fields = Object.entries(report.fields).map(([name, field]) => {
    const label = texts.fields[name as keyof typeof texts.fields];
    return `  ${label}: ${field.value} (${field.source}, ${Math.round(field.confidence * 100)} %)`;
  });
  const findings = [...report.findings]
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
    .map((finding) => {
      const { code, status } = finding;
      const { title, holder } = findingText(finding, texts);
      return `  ${MARKS[status]} ${title} (${code})${status === 'pass' || status === 'skipped' ? '' : `: ${holder}`}`;
    });
  return [
    `${report.advice.toUpperCase()}: ${texts.advices[report.advice]}`,
    ...(seen ? [seen] : []),
    ...(mrz ? ['', ...mrz.lines.map((line) => `  ${line}`)] : []),
    ...(fields.length > 0 ? ['', ...fields] : []),
    ...(validity?.effectiveExpiry ? [`  → ${validity.effectiveExpiry}${validity.extended ? ' (+5)' : ''}`] : []),
    '',
    ...findings,
    '',
    `${Math.round(report.ms.total)} ms`,
  ].join('\n');
}
