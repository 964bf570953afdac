import { describe, expect, it } from 'vitest';
import { mainFindings } from './mainFindings.ts';

describe('mainFindings', () => {
  it('shows three codes, failures first, each once, and counts the others', () => {
    const { shown, others } = mainFindings([
      { code: 'mrz.check_digit', status: 'inconclusive' },
      { code: 'image.glare', status: 'warn' },
      { code: 'image.blurred', status: 'fail' },
      { code: 'image.glare', status: 'fail' },
      { code: 'document.expired', status: 'inconclusive' },
    ]);
    expect(shown.map(({ code, status }) => [code, status])).toEqual([
      ['image.blurred', 'fail'],
      ['image.glare', 'fail'],
      ['mrz.check_digit', 'inconclusive'],
    ]);
    expect(others).toBe(1);
  });
});
