import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Finding, FindingStatus } from '@rectoverso/core/contract';
import { type Measured, measuresOf, placeOf } from '@rectoverso/core/node';
import { PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { fitted, write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';

const ROW = 52;
const BAR = 14;
const NAME_WIDTH = 232;
const VALUE_WIDTH = 150;

const PARTS = ['pass', 'warn', 'fail'] as const;
type Part = (typeof PARTS)[number];

/** How a figure is written: its unit, and the digits after the comma that mean something. A share is in percent. */
const FORMS: Record<string, { unit: string; digits: number }> = {
  missingShare: { unit: '%', digits: 1 },
  reachMm: { unit: 'mm', digits: 1 },
  chromaSpread: { unit: '', digits: 3 },
  gridStrength: { unit: '', digits: 0 },
  colouredGridStrength: { unit: '', digits: 0 },
  pixelsPerMm: { unit: 'px/mm', digits: 1 },
  blurMm: { unit: 'mm', digits: 2 },
  mrzBlurMm: { unit: 'mm', digits: 2 },
  portraitBlurMm: { unit: 'mm', digits: 2 },
  paperLevel: { unit: '/ 255', digits: 0 },
  lostShare: { unit: '%', digits: 1 },
  coveredShare: { unit: '%', digits: 1 },
  hiddenMm2: { unit: 'mm²', digits: 0 },
};

/** Each measured figure between its limits: good at the left, then a remark, then a refusal. Returns where it ends. */
export function drawMeasures(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { report, asked, texts, contract, locale } = subject;
  const measures = measuresOf(report, asked.policy ?? 'standard');
  if (measures.length === 0) return frame.y;
  const { x, width } = frame;
  let { y } = frame;
  write(context, texts.measures, x, y + 27, { size: 27, weight: 600 });
  const barX = x + NAME_WIDTH + VALUE_WIDTH + 24;
  const third = (x + width - barX) / 3;
  const small = { size: 18, colour: PALETTE.soft, align: 'center' } as const;
  write(context, texts.limits.warn, barX + 1.5 * third, y + 27, small);
  write(context, texts.limits.fail, barX + 2.5 * third, y + 27, small);
  y += 62;
  for (const measure of measures) {
    const title = texts.figures[measure.figure] ?? contract.findings[measure.code].title;
    write(context, fitted(context, title, NAME_WIDTH, { size: 23 }), x, y + 22, { size: 23 });
    const value = written(measure, locale);
    write(context, value, x + NAME_WIDTH + VALUE_WIDTH, y + 22, { size: 23, weight: 600, align: 'right' });
    for (const part of partsOf(measure)) {
      const bar = { x: barX + PARTS.indexOf(part) * third + 2, y: y + 8, width: third - 4, height: BAR };
      fillRounded(context, bar, BAR / 2, `${TONE_OF_STATUS[part].strong}40`);
    }
    context.beginPath();
    context.arc(barX + 3 * third * shareOf(measure), y + 8 + BAR / 2, 13, 0, 2 * Math.PI);
    context.fillStyle = TONE_OF_STATUS[statusOf(measure, report.findings)].strong;
    context.fill();
    context.strokeStyle = PALETTE.panel;
    context.lineWidth = 4;
    context.stroke();
    y += ROW;
  }
  return y;
}

function written({ figure, value }: Measured, locale: string): string {
  const { unit, digits } = FORMS[figure] ?? { unit: '', digits: 2 };
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    unit === '%' ? value * 100 : value,
  );
  // The narrow no-break spaces of French numbers are written as ordinary ones, which every font has.
  return `${text} ${unit}`.replace(/[\u202f\u00a0]/g, ' ').trim();
}

/** The parts of a bar: some figures call for no remark, some never for a refusal. */
function partsOf({ limits: { warn, fail } }: Measured): Part[] {
  return PARTS.filter((part) => part === 'pass' || (part === 'warn' ? warn !== fail : Number.isFinite(fail)));
}

/** A doubt of the check counts for all its figures, for it may not be seen in any. */
function statusOf(measure: Measured, findings: readonly Finding[]): FindingStatus {
  const finding = findings.find(({ code }) => code === measure.code);
  return finding?.status === 'inconclusive' ? finding.status : placeOf(measure);
}

/** Where a figure lies from perfect (0) to hopeless (1); the limits lie at a third and at two thirds. */
function shareOf(measure: Measured): number {
  const { value, limits } = measure;
  const { warn, fail } = limits;
  const isLeast = warn > fail;
  // How near a figure comes to a limit from the good side: 1 on the limit, less before it, more beyond.
  const near = (limit: number) => (isLeast ? limit / Math.max(value, 1e-9) : value / limit);
  const place = placeOf(measure);
  if (place === 'pass') return Math.min(1, near(warn)) / 3;
  if (place === 'fail') return Math.min(0.985, 1 - Math.min(1, 1 / near(fail)) / 3);
  const share = Number.isFinite(fail) ? (value - warn) / (fail - warn) : 1 - 1 / near(warn);
  return (1 + share) / 3;
}
