import { readFile } from 'node:fs/promises';
import { policyNameSchema } from '@rectoverso/core/contract';
import { type Policy, policyIn, policyNamed } from '@rectoverso/core/node';

/** The policy of that name, or the one in that JSON file. Throws in one sentence where there is none. */
export async function loadPolicy(nameOrFile: string): Promise<Policy> {
  const name = policyNameSchema.safeParse(nameOrFile);
  if (name.success) return policyNamed(name.data);
  const text = await readFile(nameOrFile, 'utf8').catch(() => null);
  const names = policyNameSchema.options.join(', ');
  if (text === null) throw new Error(`Expected the name of a policy (${names}) or a file, but there is no such file`);
  return policyIn(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Expected a policy as JSON but received a file that is none');
  }
}
