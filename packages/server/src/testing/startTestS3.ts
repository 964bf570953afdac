import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Place } from '../blobs/s3Blobs.ts';

/** An S3 on this machine with one empty bucket, and where it keeps its files. */
export async function startTestS3(): Promise<{ place: S3Place; folder: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rectoverso-s3-'));
  const bucket = 'captures';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  return {
    place: { endpoint: `http://127.0.0.1:${port}`, bucket, credentials },
    folder,
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
