import type { SKRSContext2D } from '@napi-rs/canvas';
import { type FindingStatus, findingText } from '@rectoverso/core/contract';
import { drawNumber, drawStatus } from '../ink/marks.ts';
import { PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { widthOf, write, writeLines } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Remark, Subject } from '../subject.ts';
import { reasonOf } from './reasonOf.ts';

const INDENT = 66;
const LABEL = { height: 34, padding: 15, gap: 8 };

/** What needs to be looked at, in the contract's words, and below it what is as it should be. Returns where it ends. */
export function drawFindings(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { texts, remarks } = subject;
  let { y } = frame;
  write(context, texts.remarks, frame.x, y + 27, { size: 27, weight: 600 });
  y += 62;
  for (const remark of remarks) y = drawRemark(context, subject, remark, { ...frame, y });
  if (remarks.length === 0) {
    drawStatus(context, 'pass', [frame.x + 22, y + 20], 20);
    write(context, texts.noRemark, frame.x + INDENT, y + 30, { size: 26 });
    y += 64;
  }
  y = drawNames(context, subject, 'pass', texts.passed, { ...frame, y: y + 10 });
  return drawNames(context, subject, 'skipped', texts.skipped, { ...frame, y });
}

function drawRemark(
  context: SKRSContext2D,
  subject: Subject,
  { finding, number }: Remark,
  { x, y, width }: Omit<Frame, 'height'>,
): number {
  const { contract, texts } = subject;
  const { title, holder, remedy } = findingText(finding, contract);
  const tone = TONE_OF_STATUS[finding.status];
  if (number === null) drawStatus(context, finding.status, [x + 22, y + 18], 21);
  else drawNumber(context, number, [x + 22, y + 18], tone);
  const left = x + INDENT;
  const heading = { size: 27, weight: 620 };
  write(context, title, left, y + 27, heading);
  const status = { size: 21, weight: 550, colour: tone.strong };
  write(context, texts.statuses[finding.status], left + widthOf(context, title, heading) + 16, y + 27, status);
  const textWidth = width - INDENT;
  const reason = reasonOf(finding, subject);
  let below = writeLines(context, holder, left, y + 40, textWidth, { size: 25 });
  if (reason) below = writeLines(context, reason, left, below, textWidth, { size: 22, colour: tone.strong });
  below = writeLines(context, remedy, left, below, textWidth, { size: 22, colour: PALETTE.soft });
  return below + 26;
}

/** The names of checks that came to the same, each on a label. */
function drawNames(
  context: SKRSContext2D,
  { report, contract }: Subject,
  status: FindingStatus,
  title: string,
  { x, y, width }: Omit<Frame, 'height'>,
): number {
  const names = report.findings.filter((one) => one.status === status).map(({ code }) => contract.findings[code].title);
  if (names.length === 0) return y;
  const tone = TONE_OF_STATUS[status];
  drawStatus(context, status, [x + 22, y + 15], 15);
  write(context, title, x + INDENT, y + 23, { size: 22, weight: 600 });
  const style = { size: 20, colour: status === 'pass' ? tone.strong : PALETTE.soft };
  const left = x + INDENT;
  let at = { x: left, y: y + 40 };
  for (const name of names) {
    const label = widthOf(context, name, style) + 2 * LABEL.padding;
    if (at.x + label > x + width) at = { x: left, y: at.y + LABEL.height + LABEL.gap };
    fillRounded(context, { ...at, width: label, height: LABEL.height }, LABEL.height / 2, tone.ground);
    write(context, name, at.x + LABEL.padding, at.y + 24, style);
    at.x += label + LABEL.gap;
  }
  return at.y + LABEL.height + 26;
}
