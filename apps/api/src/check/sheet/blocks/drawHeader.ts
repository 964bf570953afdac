import { basename } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Advice, type FindingStatus, OTHER_DOCUMENTS, SIDES } from '@rectoverso/core/contract';
import { drawStatus } from '../ink/marks.ts';
import { PALETTE, TONE_OF_ADVICE } from '../ink/palette.ts';
import { fitted, write, writeLines } from '../ink/pen.ts';
import { nameOf, type Subject } from '../subject.ts';

const SIGN_OF_ADVICE: Record<Advice, FindingStatus> = {
  accept: 'pass',
  review: 'inconclusive',
  retake: 'fail',
  wrong_document: 'fail',
  expired: 'fail',
};
const SIGN_RADIUS = 58;
const STRIPE = 12;

/** The band across the top: the advice, the document it is about, what was asked. Returns where it ends. */
export function drawHeader(context: SKRSContext2D, subject: Subject, width: number, margin: number): number {
  const { report, asked, texts, contract } = subject;
  const tone = TONE_OF_ADVICE[report.advice];
  const left = margin + 2 * SIGN_RADIUS + 40;
  const textWidth = width - left - margin;
  const titleY = 118;
  const draw = (): number => {
    const title = { size: 54, weight: 620, colour: PALETTE.onBrand, spacing: -0.6 };
    const below = writeLines(context, contract.advices[report.advice], left, titleY, textWidth, title);
    const seen =
      nameOf(subject, report.kind, report.side) ||
      nameOfOther(subject) ||
      (subject.picture ? texts.nothingRecognised : texts.noPicture);
    write(context, seen, left, below + 34, { size: 31, weight: 450, colour: PALETTE.onBrandSoft });
    return below + 90;
  };
  // Written once to know its height, and once more on its ground.
  const bottom = draw();
  context.fillStyle = PALETTE.brand;
  context.fillRect(0, 0, width, bottom);
  context.fillStyle = tone.strong;
  context.fillRect(0, bottom, width, STRIPE);
  draw();
  const middle = (titleY + bottom - 50) / 2 + 8;
  drawStatus(context, SIGN_OF_ADVICE[report.advice], [margin + SIGN_RADIUS, middle], SIGN_RADIUS, tone);

  write(context, 'RectoVerso', margin, 74, { size: 27, weight: 700, colour: PALETTE.onBrand, spacing: -0.2 });
  const declared = nameOf(subject, asked.kind, asked.side);
  const facts = [
    declared && `${texts.declared}${contract.colon}${declared}`,
    asked.today && `${texts.judgedOn} ${asked.today}`,
    asked.policy ?? 'standard',
  ];
  const quiet = { size: 23, colour: PALETTE.onBrandSoft };
  const name = fitted(context, basename(asked.file), 640, { ...quiet, weight: 550 });
  write(context, [name, ...facts.filter(Boolean)].join('   ·   '), width - margin, 74, { ...quiet, align: 'right' });
  return bottom + STRIPE;
}

/** A document that was recognised and is not accepted, as the evidence names it. */
function nameOfOther(subject: Subject): string {
  const evidence = subject.report.findings.find(({ code }) => code === 'document.unsupported')?.evidence;
  const document = OTHER_DOCUMENTS.find((one) => one === evidence?.document);
  return nameOf(
    subject,
    document,
    SIDES.find((side) => side === evidence?.side),
  );
}
