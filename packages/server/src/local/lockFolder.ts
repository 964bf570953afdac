import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const STOPPING_LIMIT_MS = 45_000;
const POLL_MS = 100;

/** Another process of this program is alive on the same folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** What the holder of the lock answers to one who finds it taken. */
export type HolderState = 'running' | 'stopping';

/**
 * Takes `folder` for this process, for as long as it lives: the kernel gives it back however the process ends. The lock
 * is a socket in Linux's abstract namespace, named after the folder's identity on the disk, so neither a stale file
 * nor another path to the same folder can mislead. Where the holder says it is stopping, waits for it; otherwise
 * throws `FolderInUseError`.
 */
export async function lockFolder(folder: string, state: () => HolderState): Promise<{ release(): void }> {
  const { dev, ino } = await stat(folder);
  const name = `\0rectoverso:${dev}:${ino}`;
  const deadline = Date.now() + STOPPING_LIMIT_MS;
  for (;;) {
    const server = await listen(name, state);
    if (server) {
      server.unref();
      return { release: () => void server.close() };
    }
    if ((await askHolder(name)) === 'running' || Date.now() > deadline) {
      throw new FolderInUseError(
        `RectoVerso already runs on the folder ${folder}; stop it first, or set RECTOVERSO_DATA`,
      );
    }
    await sleep(POLL_MS);
  }
}

async function listen(name: string, state: () => HolderState): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(state());
  });
  server.listen(name);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw error;
  }
}

/** What the holder says; null where it ended meanwhile. */
async function askHolder(name: string): Promise<string | null> {
  const socket = connect(name);
  try {
    await once(socket, 'connect');
    return await text(socket);
  } catch {
    return null;
  }
}
