import ipaddr from 'ipaddr.js';
import type { Caller } from '../access/caller.ts';
import type { Settings } from '../settings.ts';
import type { Limits } from './openLimits.ts';

/** Takes a request from its address's limit; from a harder one where somebody signs in. */
export async function limitAddress(
  limits: Limits,
  { limits: most }: Settings,
  address: string | undefined,
  signsIn: boolean,
): Promise<void> {
  const network = networkOf(address);
  await limits.take('address', network, most.address);
  if (signsIn) await limits.take('sign-in', network, most.signIn);
}

/** Takes a request from the limits of who asks: the token or session, and the tenant it belongs to. */
export async function limitCaller(limits: Limits, { limits: most }: Settings, caller: Caller): Promise<void> {
  if (caller.role === 'holder') await limits.take('token', caller.verificationId, most.token);
  if (caller.role === 'reviewer') await limits.take('session', caller.sessionHash.toString('hex'), most.token);
  if (caller.role === 'holder' || caller.role === 'service') {
    await limits.take('tenant', caller.tenantId, most.tenant);
  }
}

/** Who an address stands for: all of it in IPv4, in IPv6 the first 64 bits, which one household or server has whole. */
export function networkOf(address = ''): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return Buffer.from(parsed.toByteArray().slice(0, 8)).toString('hex');
}
