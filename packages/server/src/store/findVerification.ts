import type { Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import { toVerification } from './toVerification.ts';
import { readRecord } from './verificationRecord.ts';

/** The verification of that id. Throws `resource.not_found`. */
export async function findVerification({ database, keyring }: Backend, id: string): Promise<Verification> {
  const record = await readRecord(database, keyring, id);
  if (!record) throw new ProblemError('resource.not_found');
  return toVerification(record);
}
