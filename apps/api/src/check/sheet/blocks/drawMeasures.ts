import type { SKRSContext2D } from '@napi-rs/canvas';
import type { FindingCode } from '@rectoverso/core/contract';
import { type Measured, measuresOf } from '@rectoverso/core/node';
import { PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { fitted, write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';

const ROW = 58;
const BAR = 14;
const NAME_WIDTH = 232;
const VALUE_WIDTH = 150;

/** How a figure is written: its unit, and the digits after the comma that mean something. A share is in percent. */
const FORMS: Partial<Record<FindingCode, { unit: string; digits: number }>> = {
  'document.cut_off': { unit: '%', digits: 1 },
  'image.not_colour': { unit: '', digits: 3 },
  'image.low_resolution': { unit: 'px/mm', digits: 1 },
  'image.blurred': { unit: 'mm', digits: 2 },
  'image.too_dark': { unit: '/ 255', digits: 0 },
  'image.too_bright': { unit: '%', digits: 1 },
  'image.glare': { unit: '%', digits: 1 },
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
    const status = report.findings.find(({ code }) => code === measure.code)?.status ?? 'pass';
    const { title } = contract.findings[measure.code];
    write(context, fitted(context, title, NAME_WIDTH, { size: 23 }), x, y + 22, { size: 23 });
    const value = written(measure, locale);
    write(context, value, x + NAME_WIDTH + VALUE_WIDTH, y + 22, { size: 23, weight: 600, align: 'right' });
    const parts = ['pass', 'warn', 'fail'] as const;
    for (const [place, part] of parts.entries()) {
      const bar = { x: barX + place * third + 2, y: y + 8, width: third - 4, height: BAR };
      fillRounded(context, bar, BAR / 2, `${TONE_OF_STATUS[part].strong}40`);
    }
    context.beginPath();
    context.arc(barX + 3 * third * placeOf(measure), y + 8 + BAR / 2, 13, 0, 2 * Math.PI);
    context.fillStyle = TONE_OF_STATUS[status].strong;
    context.fill();
    context.strokeStyle = PALETTE.panel;
    context.lineWidth = 4;
    context.stroke();
    y += ROW;
  }
  return y;
}

function written({ code, value }: Measured, locale: string): string {
  const { unit, digits } = FORMS[code] ?? { unit: '', digits: 2 };
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    unit === '%' ? value * 100 : value,
  );
  // The narrow no-break spaces of French numbers are written as ordinary ones, which every font has.
  return `${text} ${unit}`.replace(/[\u202f\u00a0]/g, ' ').trim();
}

/** Where a figure lies from perfect (0) to hopeless (1); the limits lie at a third and at two thirds. */
function placeOf({ value, limits: { warn, fail } }: Measured): number {
  const better =
    warn > fail ? (from: number, to: number) => to / Math.max(from, 1e-9) : (from: number, to: number) => from / to;
  const isGood = warn > fail ? value >= warn : value < warn;
  const isBad = warn > fail ? value < fail : value >= fail;
  if (isGood) return Math.min(1, better(value, warn)) / 3;
  if (isBad) return Math.min(0.985, 1 - Math.min(1, 1 / better(value, fail)) / 3);
  return (1 + (value - warn) / (fail - warn)) / 3;
}
