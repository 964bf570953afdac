import type { Erasure } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import { changeVerification } from '../store/changeVerification.ts';
import { findErasure } from './findErasure.ts';

/**
 * Erases a verification at the service's request, in whatever state it is. Once this resolves nothing of it can be read,
 * and no job that is still at work on it can write; its blobs are on their way out. Asked again, tells how far it is.
 */
export async function eraseVerification(backend: Backend, id: string): Promise<Erasure> {
  await changeVerification(backend, id, ({ row }) => (row.state === 'erased' ? null : { event: 'erase' }));
  return findErasure(backend, id);
}
