import { ConnectionError, ContractError, ProblemError } from '@rectoverso/client';
import { LOCALES, PROBLEM_CODES, PROBLEM_STATUS } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { widgetMessagesIn } from '../messages/messages.ts';
import { blamesFile, endsAccess, type TroubleCode, troubleOf, troubleText } from './trouble.ts';

const ALL: TroubleCode[] = [...PROBLEM_CODES, 'file.too_many_pages', 'connection', 'contract'];

describe('troubleOf', () => {
  it.each(PROBLEM_CODES)('knows the problem %s by its code', (code) => {
    expect(troubleOf(new ProblemError({ type: 'about:blank', title: '', status: PROBLEM_STATUS[code], code }))).toBe(
      code,
    );
  });

  it('tells a line that is down from an answer nobody understands', () => {
    expect(troubleOf(new ConnectionError())).toBe('connection');
    expect(troubleOf(new ContractError('/v1/verifications'))).toBe('contract');
  });
});

describe('troubleText', () => {
  it.each(LOCALES)('has words for everything that can go wrong (%s)', (locale) => {
    const texts = ALL.map((code) => troubleText(code, locale, widgetMessagesIn(locale)));
    expect(texts.filter((text) => text.length < 15)).toEqual([]);
    expect(new Set(texts).size).toBe(ALL.length);
  });
});

describe('what a trouble asks for', () => {
  it('is another file when the file is to blame', () => {
    expect(ALL.filter(blamesFile)).toEqual([
      'request.no_file',
      'request.several_files',
      ...PROBLEM_CODES.filter((code) => code.startsWith('file.')),
      'file.too_many_pages',
    ]);
  });

  it('is the page opened anew when the access is over', () => {
    expect(ALL.filter(endsAccess)).toEqual(['auth.required', 'resource.not_found']);
  });
});
