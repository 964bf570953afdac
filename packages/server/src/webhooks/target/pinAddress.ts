import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DeliveryError } from '../deliveryError.ts';
import { isLoopback, isPublicAddress } from './isPublicAddress.ts';
import type { Target } from './readTarget.ts';

export interface PinnedAddress {
  address: string;
  family: 4 | 6;
}

/** Gives every address of a name. */
export type Resolve = (host: string) => Promise<readonly { address: string }[]>;

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * The one address that a target is called at. A name is resolved once, here, and the connection goes to this address
 * whatever the name stands for a moment later. Where any of its addresses is not public, none is used.
 */
export async function pinAddress(
  { host }: Pick<Target, 'host'>,
  { loopback, resolve = resolveAll }: { loopback: boolean; resolve?: Resolve },
): Promise<PinnedAddress> {
  const found = isIP(host) ? [{ address: host }] : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) throw new DeliveryError('unreachable');
  const allowed = (address: string) => isPublicAddress(address) || (loopback && isLoopback(address));
  if (!found.every(({ address }) => allowed(address))) throw new DeliveryError('address_refused');
  return { address: first.address, family: isIP(first.address) === 6 ? 6 : 4 };
}
