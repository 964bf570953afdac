import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { KEY_BYTES } from '../secrets/seal.ts';
import { newSecret } from '../secrets/secret.ts';
import { syncFolder } from './syncFolder.ts';

/** Where one machine keeps what it keeps: all of a service, unless it is given a database of its own. */
export interface DataFolder {
  path: string;
  blobs: string;
  /** Uploads while they are received. */
  incoming: string;
  logs: string;
  postgres: string;
}

/** What opens a service in development, on this machine only. */
export interface DevelopmentAccess {
  apiKey: string;
  reviewer: { name: string; password: string };
  postgresPassword: string;
}

/** Makes what is missing of the data folder at `path`; nobody but its owner may look into it. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder: DataFolder = {
    path: resolve(path),
    blobs: resolve(path, 'blobs'),
    incoming: resolve(path, 'incoming'),
    logs: resolve(path, 'logs'),
    postgres: resolve(path, 'postgres'),
  };
  for (const part of Object.values(folder)) await mkdir(part, { recursive: true, mode: 0o700 });
  return folder;
}

/** The master keys in the folder, one a line, made at the first call. Losing them loses every capture. */
export async function readMasterKeys(folder: DataFolder): Promise<[Buffer, ...Buffer[]]> {
  return masterKeysOf(
    await readOrMake(join(folder.path, 'master.key'), () => randomBytes(KEY_BYTES).toString('base64')),
  );
}

/** Master keys of 32 bytes in base64, parted by commas or line breaks: the first wraps, all unwrap. */
export function masterKeysOf(text: string): [Buffer, ...Buffer[]] {
  const [first, ...rest] = text.split(/[\s,]+/).flatMap((key) => (key === '' ? [] : [Buffer.from(key, 'base64')]));
  if (!first) throw new Error('expected a master key but received none');
  return [first, ...rest];
}

/** The folder's credentials for development, made at the first call. */
export async function readDevelopmentAccess(folder: DataFolder): Promise<DevelopmentAccess> {
  const text = await readOrMake(join(folder.path, 'development.json'), () => {
    const access: DevelopmentAccess = {
      apiKey: newSecret('rvk'),
      reviewer: { name: 'relecteur', password: randomBytes(8).toString('hex') },
      postgresPassword: randomBytes(24).toString('base64url'),
    };
    return JSON.stringify(access, null, 2);
  });
  return JSON.parse(text) as DevelopmentAccess;
}

/**
 * The text of a file readable by its owner alone; where it is missing it is made, whole and durable or not at all. Of
 * several processes that make it at once one does, and all get that one's text.
 */
async function readOrMake(path: string, make: () => string): Promise<string> {
  const made = await read(path);
  if (made !== null) return made;
  const draft = `${path}.${randomUUID()}.part`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${make()}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // Unlike a rename, a link does not replace what somebody else made meanwhile.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await syncFolder(dirname(path));
  return (await read(path))!;
}

async function read(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
