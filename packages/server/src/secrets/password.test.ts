import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

it('knows the password it was made from, and no other', async () => {
  const stored = await hashPassword('correct horse');
  expect(await isPassword('correct horse', stored)).toBe(true);
  expect(await isPassword('correct horsf', stored)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
});
