import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../specimens/lines.ts';
import { checkDigit } from './checkDigit.ts';
import { checkDigits } from './checkDigits.ts';
import { checksOver } from './checksOver.ts';
import { FORMATS, formatNamed } from './formats.ts';

describe('checksOver', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    'names the check digits of %s that fail when a character is wrong',
    (name, format) => {
      const lines = SPECIMENS[name];
      const guards = checksOver(format, lines);
      for (const [line, text] of lines.entries()) {
        for (const [column, character] of [...text].entries()) {
          // One more or less always shows: no weight is a divisor of ten. A letter keeps the place a letter.
          const other = character === '<' ? '1' : character === '9' ? '8' : character === 'Z' ? 'Y' : next(character);
          const changed = lines.map((old, i) =>
            i === line ? old.slice(0, column) + other + old.slice(column + 1) : old,
          );
          const failing = checkDigits(format, changed).filter(({ ok }) => !ok);
          expect(failing.map(({ field }) => field).sort()).toEqual(guards[line]![column]!.toSorted());
        }
      }
    },
  );

  it('follows a long document number into the optional characters', () => {
    const number = 'D23145890734';
    const first = `I<UTO${number.slice(0, 9)}<${number.slice(9)}${checkDigit(number)}<<<<<<<<<<<`;
    const [guards] = checksOver(formatNamed('TD1'), [first, ...SPECIMENS.TD1.slice(1)]);
    expect(guards!.slice(13, 20)).toEqual([
      ['documentNumber', 'composite'],
      ['composite'],
      ...Array.from({ length: 4 }, () => ['documentNumber', 'composite']),
      ['composite'],
    ]);
  });
});

function next(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 1);
}
