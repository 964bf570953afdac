import { describe, expect, it } from 'vitest';
import { checkNames } from './checkNames.ts';

describe('checkNames', () => {
  it('takes names as people type them', () => {
    expect(checkNames({ surname: ' de La Tour ', givenNames: 'Anne-Marie, Zoé' })).toEqual({
      names: { surname: 'de La Tour', givenNames: ['Anne-Marie', 'Zoé'] },
      faults: {},
    });
  });

  it('names each field at fault', () => {
    expect(checkNames({ surname: ' ', givenNames: ',' }).faults).toEqual({
      surname: 'surnameMissing',
      givenNames: 'givenNamesMissing',
    });
    expect(checkNames({ surname: 'X', givenNames: 'a b c d e f g h i j k' }).faults).toEqual({
      givenNames: 'givenNamesTooMany',
    });
  });
});
