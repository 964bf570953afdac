import { isIP } from 'node:net';
import { ProblemError } from '../../problem.ts';
import { isLoopback, isPublicAddress } from './isPublicAddress.ts';

/** Where a webhook may go, as far as its address alone tells. */
export interface Target {
  url: URL;
  /** Host name, or IP address without brackets. */
  host: string;
}

const PORTS = [443, 8443];
const DEFAULT_PORTS: Record<string, number> = { 'https:': 443, 'http:': 80 };
/** A name of several labels of letters, digits and hyphens, the last not a number (RFC 1123 §2.1). */
const HOST_NAME =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Names that are answered within a machine or a network (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)$/;

/**
 * Reads an address and refuses every one that cannot be of the public internet: `webhook.address_refused`. The URL
 * standard brings each spelling of an IP address (decimal, octal, hexadecimal, shortened) to one form before it is
 * judged; what a name stands for is judged when it is called, see `pinAddress`.
 */
export function readTarget(text: string, { loopback }: { loopback: boolean }): Target {
  const url = URL.canParse(text) ? new URL(text) : refuse();
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const ours = loopback && (host === 'localhost' || isLoopback(host));
  if (url.username !== '' || url.password !== '' || url.hash !== '') refuse();
  if (url.protocol !== 'https:' && !(ours && url.protocol === 'http:')) refuse();
  const port = url.port === '' ? DEFAULT_PORTS[url.protocol] : Number(url.port);
  if (!ours) {
    if (port === undefined || !PORTS.includes(port)) refuse();
    const allowed = isIP(host) ? isPublicAddress(host) : HOST_NAME.test(host) && !LOCAL_NAMES.test(host);
    if (!allowed) refuse();
  }
  return { url, host };
}

function refuse(): never {
  throw new ProblemError('webhook.address_refused');
}
