import type { Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { changeVerification } from './changeVerification.ts';

/** *Abandonner*: the holder ends the verification. */
export function abandonVerification(
  backend: Backend,
  id: string,
  alongside?: Alongside<Verification>,
): Promise<Verification> {
  return changeVerification(backend, id, () => ({ event: 'abandon' }), alongside);
}
