import { describe, expect, it } from 'vitest';
import { disagreementsIn } from './disagreementsIn.ts';

/** Characters seen, each in the middle of its cell; a space is a cell in which nothing is seen. */
function seen(text: string) {
  return Array.from(text, (character, column) => ({ text: character, confidence: 0.9, column })).filter(
    (character) => character.text !== ' ',
  );
}

describe('disagreementsIn', () => {
  it('finds nothing where both say the same', () => {
    expect(disagreementsIn(0, 'P<UTO<<<', seen('P<UTO<<<'))).toEqual([]);
    expect(disagreementsIn(0, '', [])).toEqual([]);
  });

  it('tells a character that the rules changed', () => {
    expect(disagreementsIn(1, '730712', seen('73O712'))).toEqual([{ line: 1, column: 2, read: '0', free: 'O' }]);
  });

  it('tells characters of which nothing is seen, in their place even among like ones', () => {
    expect(disagreementsIn(0, 'AB<<<<<<', seen('AB<<< <<'))).toEqual([{ line: 0, column: 5, read: '<', free: '' }]);
  });

  it('tells characters that the line has no place for', () => {
    expect(disagreementsIn(0, '1234', seen('12345'))).toEqual([{ line: 0, column: 4, read: '', free: '5' }]);
    expect(disagreementsIn(0, '1234', seen('X1234'))).toEqual([{ line: 0, column: 0, read: '', free: 'X' }]);
  });
});
