import { PROBLEM_STATUS, type Problem } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { ProblemError, problemOf } from './errors.ts';

const PROBLEM: Problem = {
  type: 'https://example.org/problems/state.conflict',
  title: 'La vérification a avancé entre-temps.',
  status: 409,
  code: 'state.conflict',
  members: ['side'],
};

describe('problemOf', () => {
  it('gives the problem details of the API as they came', () => {
    expect(problemOf(409, JSON.stringify(PROBLEM), 'fr')).toEqual(PROBLEM);
  });

  it.each([
    [401, 'auth.required'],
    [404, 'resource.not_found'],
    [413, 'file.too_large'],
    [429, 'request.too_many'],
    [418, 'request.invalid'],
    [500, 'internal'],
    [502, 'unavailable'],
    [504, 'unavailable'],
  ] as const)('tells a bare %i, from a proxy say, as %s', (status, code) => {
    expect(problemOf(status, '<html>Bad gateway</html>', 'en')).toMatchObject({ status, code });
  });

  it('speaks the language asked for where it has to find the words itself', () => {
    expect(problemOf(503, '', 'fr').title).toBe('Le service redémarre. Réessayez dans un instant.');
    expect(problemOf(503, '', 'en').title).toBe('The service is restarting. Try again in a moment.');
  });

  it('falls back on the status for a code of a later version', () => {
    const later = { ...PROBLEM, code: 'state.unheard_of' };
    expect(problemOf(409, JSON.stringify(later), 'fr').code).toBe('state.conflict');
  });
});

describe('ProblemError', () => {
  it('says what happened and never what was sent', () => {
    const error = new ProblemError(PROBLEM, 3);
    expect(error.message).toBe('The API answered 409 state.conflict');
    expect(error.code).toBe('state.conflict');
    expect(error.retryAfterS).toBe(3);
    expect(PROBLEM_STATUS[error.code]).toBe(409);
  });
});
