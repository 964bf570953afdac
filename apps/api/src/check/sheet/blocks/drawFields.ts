import type { SKRSContext2D } from '@napi-rs/canvas';
import { FIELD_NAMES } from '@rectoverso/core/contract';
import { fieldGround, PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { fitted, write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';

const ROW = 74;
const BAR = { width: 96, height: 10 };
/** From here on, and below, a confidence is shown in green, amber and red. */
const CONFIDENCE = { sure: 0.9, doubtful: 0.6 };

/** What was read: each value with where it comes from and how sure it is. Returns where it ends. */
export function drawFields(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { report, texts, contract } = subject;
  const { x, width } = frame;
  let { y } = frame;
  write(context, texts.fields, x, y + 27, { size: 27, weight: 600 });
  y += 58;
  const names = FIELD_NAMES.filter((name) => report.fields[name]);
  if (names.length === 0) write(context, texts.noField, x, y + 22, { size: 22, colour: PALETTE.soft });
  if (names.length === 0) y += 44;
  for (const name of names) {
    const { value, source, confidence } = report.fields[name]!;
    fillRounded(context, { x, y: y + 2, width: 10, height: 52 }, 5, fieldGround(name));
    const label = `${contract.fields[name]}  ·  ${texts.sources[source]}`;
    write(context, label, x + 26, y + 18, { size: 19, colour: PALETTE.soft });
    const right = x + width;
    const style = { size: 28, weight: 600 };
    write(context, fitted(context, value, width - 26 - BAR.width - 96, style), x + 26, y + 50, style);
    const status = confidence >= CONFIDENCE.sure ? 'pass' : confidence >= CONFIDENCE.doubtful ? 'warn' : 'fail';
    const bar = { ...BAR, x: right - BAR.width, y: y + 36 };
    fillRounded(context, bar, 5, PALETTE.line);
    const filled = Math.max(BAR.height, BAR.width * confidence);
    fillRounded(context, { ...bar, width: filled }, 5, TONE_OF_STATUS[status].strong);
    const percent = `${Math.floor(confidence * 100)} %`;
    write(context, percent, bar.x - 12, y + 49, { size: 21, colour: PALETTE.soft, align: 'right' });
    y += ROW;
  }
  return drawValidity(context, subject, { ...frame, y });
}

function drawValidity(context: SKRSContext2D, { report, texts }: Subject, frame: Omit<Frame, 'height'>): number {
  const { x, y, width } = frame;
  const { effectiveExpiry, extended } = report.validity ?? { effectiveExpiry: null, extended: null };
  if (!effectiveExpiry) return y;
  const expired = report.findings.some(({ code, status }) => code === 'document.expired' && status === 'fail');
  const tone = TONE_OF_STATUS[expired ? 'fail' : 'pass'];
  const height = extended ? 96 : 68;
  fillRounded(context, { x, y: y + 4, width, height }, 12, tone.ground);
  const style = { size: 26, weight: 620, colour: tone.strong };
  write(context, `${texts.validUntil} ${effectiveExpiry}`, x + 26, y + 47, style);
  if (extended) write(context, texts.extended, x + 26, y + 80, { size: 20, colour: tone.strong });
  return y + height + 16;
}
