import {
  type Backend,
  type BlobStore,
  type DataFolder,
  findLocalDatabase,
  masterKeysOf,
  openBackend,
  openClamd,
  openDataFolder,
  openFolderBlobs,
  openS3Blobs,
  readMasterKeys,
  type S3Place,
} from '@rectoverso/server';
import { limitsOf } from './limits.ts';

/** What a process does: answers requests, does jobs, or both. */
export const ROLES = ['api', 'worker', 'both'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Joins the service that the environment names, as API, worker, both or a command. Processes that are given the same
 * database, bucket and master key are one service, wherever they run.
 *
 * | variable | meaning |
 * |---|---|
 * | `DATABASE_URL` | PostgreSQL; the one that `npm start` runs on the data folder when absent |
 * | `RECTOVERSO_DATA` | folder of blobs, uploads and keys; `.rectoverso` when absent |
 * | `RECTOVERSO_MASTER_KEY` | 32 bytes in base64, several by commas: the first wraps, all open; else the folder's `master.key` |
 * | `S3_ENDPOINT` | an S3 for the blobs; the data folder when absent |
 * | `S3_BUCKET`, `S3_REGION` | its bucket and region; `rectoverso` in `us-east-1` when absent |
 * | `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY` | what opens it; when absent, the usual places of the AWS SDK |
 * | `CLAMD` | a ClamAV daemon, `host:port` or the path of its socket; files are not scanned when absent |
 * | `RECTOVERSO_LIMITS` | how much callers may ask, where not as in settings.ts: `token=600,tenant=30000,address=12000,signIn=20` |
 * | `RECTOVERSO_DEVELOPMENT` | `1`: webhooks may go to this machine itself |
 */
export async function joinService(name: string): Promise<{ backend: Backend; folder: DataFolder }> {
  const { CLAMD } = process.env;
  const folder = await openDataFolder(dataPath());
  const databaseUrl = process.env.DATABASE_URL || (await findLocalDatabase(folder));
  if (!databaseUrl) throw new Error('expected DATABASE_URL, or `npm start` to run, which brings a database of its own');
  const backend = await openBackend({
    databaseUrl,
    blobs: await openBlobs(folder),
    masterKeys: await masterKeysIn(folder),
    scanner: CLAMD ? openClamd(CLAMD) : undefined,
    name,
    settings: {
      loopbackWebhooks: process.env.RECTOVERSO_DEVELOPMENT === '1',
      limits: limitsOf(process.env.RECTOVERSO_LIMITS ?? ''),
    },
  });
  return { backend, folder };
}

/** The data folder that the environment names. */
export function dataPath(): string {
  return process.env.RECTOVERSO_DATA || '.rectoverso';
}

/** A whole number of the environment, or what stands for it when absent. Throws for anything else. */
export function numberIn(name: string): number | undefined;
export function numberIn(name: string, absent: number): number;
export function numberIn(name: string, absent?: number): number | undefined {
  const text = process.env[name];
  if (!text) return absent;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`expected a whole number for ${name}`);
  return value;
}

/** The bucket that the environment names; null where blobs lie in the data folder. */
export function s3Place(): S3Place | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = process.env;
  if (!S3_ENDPOINT) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET || 'rectoverso',
    region: S3_REGION || undefined,
    ...(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
      ? { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }
      : {}),
  };
}

async function openBlobs(folder: DataFolder): Promise<BlobStore> {
  const place = s3Place();
  return place ? openS3Blobs(place) : openFolderBlobs(folder.blobs);
}

/** The keys that the environment names, else those of the folder. */
async function masterKeysIn(folder: DataFolder): Promise<[Buffer, ...Buffer[]]> {
  const { RECTOVERSO_MASTER_KEY, S3_ENDPOINT } = process.env;
  if (RECTOVERSO_MASTER_KEY) return masterKeysOf(RECTOVERSO_MASTER_KEY);
  // Machines that share a bucket would each make a key, and none could open what another sealed.
  if (S3_ENDPOINT) throw new Error('expected RECTOVERSO_MASTER_KEY beside S3_ENDPOINT');
  return readMasterKeys(folder);
}

/** What stands between commas. */
export function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The proxies to believe: a number of them, or their addresses and networks (`10.0.0.0/8`). */
export function trustProxyOf(text = ''): number | string[] {
  return /^\d*$/.test(text) ? Number(text) : listOf(text);
}
