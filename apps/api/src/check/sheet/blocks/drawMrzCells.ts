import type { SKRSContext2D } from '@napi-rs/canvas';
import type { FieldName, MrzReading } from '@rectoverso/core/contract';
import { fieldGround, PALETTE, TONE_OF_STATUS } from '../ink/palette.ts';
import { fitted, write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';

/** From the cells down to the baseline of the names below them, px. */
const NAME_DROP = 23;
/** The old card's number is also its month of issue: only one of two names fits below the same cells. */
const UNNAMED: readonly FieldName[] = ['issueMonth'];

/**
 * One line of a zone, a cell a character: its fields on grounds of their own and named below, check digits reversed,
 * characters that check digits would have otherwise framed. `cell` is the first one.
 */
export function drawMrzCells(
  context: SKRSContext2D,
  { contract, mrz: spelled }: Subject,
  mrz: MrzReading,
  line: number,
  cell: Frame,
): void {
  const at = (column: number, columns = 1): Frame => ({
    ...cell,
    x: cell.x + column * cell.width,
    width: columns * cell.width,
  });
  const nameY = cell.y + cell.height + NAME_DROP;
  const named = { size: 18, colour: PALETTE.soft };
  for (const { name, places } of spelled?.fields ?? []) {
    if (UNNAMED.includes(name)) continue;
    for (const { start, end } of places.filter((place) => place.line === line)) {
      const frame = at(start, end - start);
      fillRounded(context, frame, 8, fieldGround(name));
      const room = Math.max(frame.width, 4 * cell.width);
      write(context, fitted(context, contract.fields[name], room, named), frame.x + 2, nameY, named);
    }
  }
  const checks = spelled?.checkDigits.filter((check) => check.line === line) ?? [];
  for (const { column, ok } of checks) fillRounded(context, at(column), 8, TONE_OF_STATUS[ok ? 'pass' : 'fail'].strong);

  const size = Math.min(38, cell.width * 0.8);
  for (const [column, character] of [...mrz.lines[line]!].entries()) {
    const isCheck = checks.some((check) => check.column === column);
    const colour = isCheck ? '#ffffff' : character === '<' ? PALETTE.faint : PALETTE.ink;
    const middle = cell.x + (column + 0.5) * cell.width;
    const style = { size, weight: 560, colour, align: 'center' } as const;
    write(context, character, middle, cell.y + cell.height / 2 + size * 0.36, style);
  }
  const tone = TONE_OF_STATUS.warn;
  for (const { column, suggested } of mrz.repairs.filter((repair) => repair.line === line)) {
    const { x, y, width, height } = at(column);
    context.beginPath();
    context.roundRect(x + 2, y, width - 4, height, 8);
    context.strokeStyle = tone.strong;
    context.lineWidth = 4;
    context.stroke();
    const style = { size: 20, weight: 650, colour: tone.strong, align: 'center' } as const;
    write(context, `${suggested}?`, x + width / 2, nameY, style);
  }
}
