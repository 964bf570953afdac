import ipaddr from 'ipaddr.js';

/** What the registry gives out to the world so far (RFC 4291 §2.4, IANA's IPv6 Global Unicast Address Space). */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');
/** Within it, what carries an IPv4 address to be found again further on: 6to4 (RFC 3056) and Teredo (RFC 4380). */
const CARRIERS_V6 = [ipaddr.parseCIDR('2002::/16'), ipaddr.parseCIDR('2001::/32')];

/**
 * True for an IP address, as text, that belongs to the public internet. Whatever is private, shared, reserved, of this
 * machine or its link, for documentation, for many at once, or carries an IPv4 address inside an IPv6 one (mapped,
 * NAT64, 6to4, Teredo) is not.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  return (
    address.zoneId === undefined &&
    address.range() === 'unicast' &&
    address.match(GLOBAL_V6) &&
    !CARRIERS_V6.some((carrier) => address.match(carrier))
  );
}

/** True for an address of this machine itself. */
export function isLoopback(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.parse(text).range() === 'loopback';
}
