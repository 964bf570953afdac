import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Sign } from '@rectoverso/core/contract';
import { PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { fitted, write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import { nameOf, type Subject } from '../subject.ts';

const ROW = 42;
/** A sign of this weight settles the matter; its bar is as long as bars get. */
const MOST_WEIGHT = 10;
const BAR_WIDTH = 76;
const MOST_OTHERS = 4;
/** Of these there is no more to say than that they were seen. */
const SELF_EXPLAINING: ReadonlySet<Sign['sign']> = new Set(['portrait', 'flag', 'data_matrix']);

/** The signs that led to kind and side, each with its weight, and what else they could have meant. */
export function drawSigns(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { report, texts, contract } = subject;
  const { x, width } = frame;
  let { y } = frame;
  const row = { x, width, locale: subject.locale };
  write(context, texts.signs, x, y + 27, { size: 27, weight: 600 });
  y += 58;
  const ideas = ideasOf(report.signs);
  const chosen = ideas.filter(
    ({ kind, side }) => kind === report.kind && (side === report.side || report.side === 'both'),
  );
  if (ideas.length === 0) {
    write(context, texts.noSign, x, y + 22, { size: 22, colour: PALETTE.soft });
    return y + 44;
  }
  for (const { sign, seen, weight } of withoutRepeats(chosen.flatMap(({ signs }) => signs))) {
    const name = capitalised(contract.signs[sign]);
    drawWeight(context, SELF_EXPLAINING.has(sign) ? name : `${name}${contract.colon}${seen}`, weight, { ...row, y });
    y += ROW;
  }
  const others = ideas.filter((idea) => !chosen.includes(idea)).slice(0, MOST_OTHERS);
  if (others.length === 0) return y;
  if (chosen.length > 0) {
    write(context, texts.otherIdeas, x, y + 34, { size: 21, weight: 600, colour: PALETTE.soft });
    y += 48;
  }
  for (const { kind, side, weight } of others) {
    drawWeight(context, nameOf(subject, kind, side), weight, { ...row, y });
    y += ROW;
  }
  return y;
}

type Idea = Pick<Sign, 'kind' | 'side' | 'weight'> & { signs: Sign[] };

/** What the signs speak for, the likeliest first. */
function ideasOf(signs: readonly Sign[]): Idea[] {
  const ideas: Idea[] = [];
  for (const sign of signs) {
    const known = ideas.find(({ kind, side }) => kind === sign.kind && side === sign.side);
    const idea = known ?? { kind: sign.kind, side: sign.side, weight: 0, signs: [] };
    if (!known) ideas.push(idea);
    idea.weight += sign.weight;
    idea.signs.push(sign);
  }
  return ideas.sort((a, b) => b.weight - a.weight);
}

/** On a page with two sides both show the same proportions. */
function withoutRepeats(signs: readonly Sign[]): Sign[] {
  return signs.filter(
    ({ sign, seen }, place) => signs.findIndex((one) => one.sign === sign && one.seen === seen) === place,
  );
}

function capitalised([first = '', ...rest]: string): string {
  return first.toUpperCase() + rest.join('');
}

function drawWeight(
  context: SKRSContext2D,
  text: string,
  weight: number,
  { x, y, width, locale }: Omit<Frame, 'height'> & { locale: string },
): void {
  const style = { size: 20 };
  write(context, fitted(context, text, width - BAR_WIDTH - 92, style), x, y + 24, style);
  const bar = { x: x + width - BAR_WIDTH, y: y + 12, width: BAR_WIDTH, height: 10 };
  fillRounded(context, bar, 5, PALETTE.line);
  const length = Math.max(10, (BAR_WIDTH * Math.min(MOST_WEIGHT, Math.abs(weight))) / MOST_WEIGHT);
  fillRounded(context, { ...bar, width: length }, 5, weight < 0 ? TONE_OF_STATUS.fail.strong : PALETTE.accent);
  const signed = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toLocaleString(locale)}`;
  write(context, signed, bar.x - 14, y + 24, { size: 21, weight: 600, align: 'right' });
}
