import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { DeliveryError } from './deliveryError.ts';
import { type PinnedAddress, pinAddress, type Resolve } from './target/pinAddress.ts';
import { readTarget } from './target/readTarget.ts';

/** For all of it: name, connection, answer. Standard Webhooks recommends 15 to 30 s. */
const LIMIT_MS = 15_000;
/** Of an answer's body, which nobody reads, this much is taken so that a receiver can end it in peace. */
const ANSWER_LIMIT_BYTES = 16 * 1024;

export interface PostOptions {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** This machine may be called, as in development. */
  loopback: boolean;
  resolve?: Resolve;
  limitMs?: number;
}

export interface PostAnswer {
  status: number;
  /** What the receiver asks for in `Retry-After`, ms; 0 where it does not. */
  retryAfterMs: number;
}

/**
 * Posts to an address that somebody else chose. It is judged anew at every call, resolved once and called at just that
 * address; no redirect is followed, no proxy asked, no connection kept. Throws `DeliveryError` where no status came.
 */
export async function post(options: PostOptions): Promise<PostAnswer> {
  const { loopback, resolve, limitMs = LIMIT_MS } = options;
  const signal = AbortSignal.timeout(limitMs);
  let target: ReturnType<typeof readTarget>;
  try {
    target = readTarget(options.url, { loopback });
  } catch {
    throw new DeliveryError('address_refused');
  }
  const pinned = await Promise.race([pinAddress(target, { loopback, resolve }), rejectWhen(signal)]);
  const answer = await send(target.url, pinned, options, signal);
  await readSome(answer, signal);
  return { status: answer.statusCode ?? 0, retryAfterMs: retryAfterOf(answer) };
}

function send(url: URL, pinned: PinnedAddress, { headers, body }: PostOptions, signal: AbortSignal) {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent: ClientRequest = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: false,
        signal,
        // The name stays in the certificate's check and the Host header; the connection goes where it was pinned to.
        lookup: (_name, { all }, callback) =>
          all ? callback(null, [pinned]) : callback(null, pinned.address, pinned.family),
      },
      resolve,
    );
    sent.on('error', (error: NodeJS.ErrnoException) => reject(asDeliveryError(error, signal)));
    sent.end(body);
  });
}

/** Reads the answer's body to its end or to the limit, and lets go of the connection. */
async function readSome(answer: IncomingMessage, signal: AbortSignal): Promise<void> {
  let taken = 0;
  try {
    for await (const chunk of answer) {
      taken += (chunk as Buffer).length;
      if (taken > ANSWER_LIMIT_BYTES) break;
    }
  } catch (error) {
    // The status came, which is all that counts, unless the time was up before the body was.
    if (signal.aborted) throw asDeliveryError(error as Error, signal);
  } finally {
    answer.destroy();
  }
}

function asDeliveryError(error: NodeJS.ErrnoException, signal: AbortSignal): DeliveryError {
  if (signal.aborted) return new DeliveryError('timeout');
  const tls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(error.code ?? '');
  return new DeliveryError(tls ? 'tls' : 'unreachable');
}

function rejectWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DeliveryError('timeout')), { once: true });
  });
}

function retryAfterOf({ headers }: IncomingMessage): number {
  const text = headers['retry-after'] ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  return Math.max(0, Date.parse(text) - Date.now()) || 0;
}
