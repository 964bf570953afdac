import { ConnectionError, ProblemError } from '@rectoverso/client';
import { messagesIn } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../texts/texts.ts';
import { failureText } from './failureText.ts';

describe('failureText', () => {
  const say = (error: unknown) => failureText(error, textsIn('fr'), messagesIn('fr'));

  it('tells a lost line from a refusal and from the unexpected', () => {
    const refusal = new ProblemError({ type: 'about:blank', title: '', status: 429, code: 'request.too_many' });
    expect(say(new ConnectionError())).toContain('ne répond pas');
    expect(say(refusal)).toContain('Trop de demandes');
    expect(say(new ProblemError(refusal.problem, 268))).toMatch(/Réessayez dans 5\sminutes\.$/);
    expect(say(new TypeError('x is undefined'))).not.toContain('undefined');
  });
});
