import type { Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { changeVerification } from './changeVerification.ts';

/** *Abandonner*: the holder ends the verification. */
export function abandonVerification(backend: Backend, id: string): Promise<Verification> {
  return changeVerification(backend, id, () => ({ event: 'abandon' }));
}
