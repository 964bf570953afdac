import { DEFAULT_SETTINGS } from '@rectoverso/server';
import { expect, it } from 'vitest';
import { limitsOf } from './limits.ts';

it('changes the limits that are named, and leaves the others', () => {
  const { limits } = DEFAULT_SETTINGS;
  expect(limitsOf('')).toEqual(limits);
  expect(limitsOf('tenant=5, signIn=7')).toEqual({
    ...limits,
    tenant: { ...limits.tenant, most: 5 },
    signIn: { ...limits.signIn, most: 7 },
  });
});

it.each(['token', 'token=0', 'token=-1', 'toString=5', 'token=5;tenant=6'])('refuses %s', (text) => {
  expect(() => limitsOf(text)).toThrow('expected RECTOVERSO_LIMITS like token=600');
});
