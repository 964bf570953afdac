import { fileURLToPath } from 'node:url';
import { policyNamed } from '@rectoverso/core/node';
import { expect, it } from 'vitest';
import { loadPolicy } from './loadPolicy.ts';

it('knows the policies that come along by name, and any other by its file', async () => {
  expect(await loadPolicy('jesignexpert')).toBe(policyNamed('jesignexpert'));
  const file = fileURLToPath(new URL('../../../../packages/core/src/policies/jesignexpert.json', import.meta.url));
  expect(await loadPolicy(file)).toEqual(policyNamed('jesignexpert'));
});

it('says what it expected where there is none', async () => {
  await expect(loadPolicy('lenient')).rejects.toThrow(/^Expected the name of a policy \(standard, jesignexpert\)/);
  await expect(loadPolicy(import.meta.filename)).rejects.toThrow(/^Expected a policy as JSON/);
});
