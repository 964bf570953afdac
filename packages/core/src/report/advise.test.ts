import { describe, expect, it } from 'vitest';
import { advise } from './advise.ts';

describe('advise', () => {
  it('accepts what passed, hints included', () =>
    expect(
      advise([
        { code: 'image.blurred', status: 'pass' },
        { code: 'image.glare', status: 'warn' },
        { code: 'mrz.missing', status: 'skipped' },
      ]),
    ).toBe('accept'));
  it('gives a doubt to a human', () =>
    expect(advise([{ code: 'image.blurred', status: 'inconclusive' }])).toBe('review'));
  it('asks for another document before another picture', () =>
    expect(
      advise([
        { code: 'image.blurred', status: 'fail' },
        { code: 'document.wrong_kind', status: 'fail' },
      ]),
    ).toBe('wrong_document'));
  it('says expired before asking for another picture of it', () =>
    expect(
      advise([
        { code: 'document.expired', status: 'fail' },
        { code: 'image.glare', status: 'fail' },
      ]),
    ).toBe('expired'));
  it('asks for a picture of one document alone before it calls one of two expired', () =>
    expect(
      advise([
        { code: 'document.expired', status: 'fail' },
        { code: 'document.multiple', status: 'fail' },
      ]),
    ).toBe('retake'));
  it('asks for another picture before a human', () =>
    expect(
      advise([
        { code: 'mrz.check_digit', status: 'inconclusive' },
        { code: 'image.blurred', status: 'fail' },
      ]),
    ).toBe('retake'));
  it('does not take a document for another one because a bad picture hides its signs', () => {
    const noSign = { code: 'document.unsupported', status: 'fail', evidence: { reason: 'no_known_sign' } } as const;
    expect(advise([noSign])).toBe('wrong_document');
    expect(advise([noSign, { code: 'image.glare', status: 'fail' }])).toBe('retake');
    expect(advise([noSign, { code: 'document.cut_off', status: 'fail' }])).toBe('retake');
    expect(advise([noSign, { code: 'image.not_colour', status: 'fail' }])).toBe('wrong_document');
    const page = { ...noSign, evidence: { reason: 'no_known_sign', words: 60 } };
    expect(advise([page, { code: 'document.cut_off', status: 'fail' }])).toBe('wrong_document');
    expect(advise([noSign, { code: 'document.covered', status: 'fail' }])).toBe('retake');
    expect(advise([noSign, { code: 'document.covered', status: 'inconclusive' }])).toBe('wrong_document');
  });
});
