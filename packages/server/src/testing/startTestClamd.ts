import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** The harmless file that every antivirus takes for a virus (eicar.org), in two halves, so that none takes this for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A ClamAV daemon as far as INSTREAM goes, with one signature: EICAR's, wherever it stands in a file. */
export async function startTestClamd() {
  let silent = false;
  let asked = 0;
  const server = createServer(async (socket) => {
    socket.on('error', () => undefined);
    const file = await receive(socket).catch(() => null);
    if (file === null) return;
    asked += 1;
    if (silent) return;
    socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    /** Files received so far. */
    asked: () => asked,
    /** Whether it keeps its answers to itself. */
    beSilent(yes: boolean): void {
      silent = yes;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The file between the command and the chunk of length 0. */
async function receive(socket: Socket): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  const have = async (count: number) => {
    while (bytes.length < count) {
      const [chunk] = await once(socket, 'data');
      bytes = Buffer.concat([bytes, chunk]);
    }
  };
  const take = async (count: number) => {
    await have(count);
    const taken = bytes.subarray(0, count);
    bytes = bytes.subarray(count);
    return taken;
  };
  const command = 'zINSTREAM\0';
  if ((await take(command.length)).toString() !== command) throw new Error('expected INSTREAM');
  const chunks: Buffer[] = [];
  for (;;) {
    const length = (await take(4)).readUInt32BE();
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(await take(length));
  }
}
