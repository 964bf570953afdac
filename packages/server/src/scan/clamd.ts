import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Scanner, ScannerUnavailableError } from './scanner.ts';

const ANSWER_LIMIT_MS = 20_000;
const LENGTH_BYTES = 4;

/**
 * A ClamAV daemon at `address`: `clamd:3310`, or the path of its socket. It is told of the bytes by INSTREAM (clamd(8)):
 * chunks, each after its length, the last of length 0; it answers `stream: OK` or `stream: <name> FOUND`.
 */
export function openClamd(address: string, limitMs = ANSWER_LIMIT_MS): Scanner {
  const place = placeOf(address);
  return {
    async scan(bytes) {
      const socket = connect(place);
      // Whoever waits below is told; an error after the answer is nobody's.
      socket.on('error', () => undefined);
      const limit = setTimeout(() => socket.destroy(new Error('no answer in time')), limitMs);
      try {
        await once(socket, 'connect');
        send(socket, bytes);
        return understood(await text(socket));
      } catch (error) {
        throw error instanceof ScannerUnavailableError ? error : new ScannerUnavailableError(error);
      } finally {
        clearTimeout(limit);
        socket.destroy();
      }
    },
  };
}

/** One chunk for all of it: the bytes are in memory anyway. */
function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  if (bytes.length > 0) {
    socket.write(lengthOf(bytes.length));
    socket.write(bytes);
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes);
  return length;
}

/** Whatever is neither of the two answers (a limit of its own, say) is none: nothing passes for clean. */
function understood(answer: string): 'clean' | 'infected' {
  const words = answer.replace(/\0$/, '').trim();
  if (words === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(words)) return 'infected';
  throw new ScannerUnavailableError();
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('/')) return { path: address };
  const [, host = '', port] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  if (!host) throw new Error('expected CLAMD to be host:port or the path of a socket');
  return { host, port: Number(port) };
}
