import { createHash } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { type BlobStore, BlobsUnavailableError, isBlobId, requireBlobId } from './blobStore.ts';

/** Where a bucket is, and what opens it. */
export interface S3Place {
  /** `https://s3.example`; the bucket's name follows in the path, which every S3 understands. */
  endpoint: string;
  bucket: string;
  /** `us-east-1` when absent, as stores without regions call theirs. */
  region?: string;
  /** When absent, the usual places of the AWS SDK are looked through: environment, files, the machine's role. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** Times that a store may take, ms. Three tries of them stay below what a caller waits for an answer. */
export interface S3Limits {
  connectMs: number;
  answerMs: number;
}

const LIMITS: S3Limits = { connectMs: 2_000, answerMs: 6_000 };
const TRIES = 3;

/**
 * Blobs in a bucket of any S3, one object each. What a store answers for is what it has made durable, by its own
 * promise; that it received what was sent is proven by a checksum. Refusals and silence are tried three times.
 *
 * Rejects with `BlobsUnavailableError` where the store does not answer, or not as it should.
 */
export function openS3Blobs(place: S3Place, limits: S3Limits = LIMITS): BlobStore {
  const { bucket } = place;
  const client = clientOf(place, limits);
  const object = (id: string) => ({ Bucket: bucket, Key: requireBlobId(id) });

  return {
    async put(id, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('base64');
      const put = new PutObjectCommand({ ...object(id), Body: bytes, ChecksumSHA256: sha256 });
      const answer = await client.send(put).catch(unavailable);
      if (!isProven(answer, sha256, bytes)) throw new BlobsUnavailableError('the store holds other bytes');
    },

    async get(id) {
      const get = new GetObjectCommand(object(id));
      try {
        const { Body } = await client.send(get);
        return Buffer.from(await Body!.transformToByteArray());
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        return unavailable(error);
      }
    },

    async delete(id) {
      const remove = new DeleteObjectCommand(object(id));
      await client.send(remove).catch(unavailable);
    },

    async *olderThan(time) {
      let page: string | undefined;
      do {
        const list = new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: page });
        const { Contents = [], NextContinuationToken } = await client.send(list).catch(unavailable);
        for (const { Key, LastModified } of Contents) {
          if (Key && isBlobId(Key) && LastModified && LastModified < time) yield Key;
        }
        page = NextContinuationToken;
      } while (page !== undefined);
    },

    async ready() {
      await client.send(new HeadBucketCommand({ Bucket: bucket })).catch(unavailable);
    },
  };
}

/** A store that knows SHA-256 has compared and says so; one that does not names what it received by its MD5. */
function isProven({ ChecksumSHA256, ETag }: PutObjectCommandOutput, sha256: string, bytes: Uint8Array): boolean {
  if (ChecksumSHA256 !== undefined) return ChecksumSHA256 === sha256;
  return ETag === `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function unavailable(error: unknown): never {
  throw new BlobsUnavailableError(error);
}

/** Makes a bucket for blobs where there is none. */
export async function makeS3Bucket(place: S3Place): Promise<void> {
  const client = clientOf(place, LIMITS);
  const bucket = { Bucket: place.bucket };
  const isThere = await client.send(new HeadBucketCommand(bucket)).then(
    () => true,
    () => false,
  );
  if (!isThere) await client.send(new CreateBucketCommand(bucket)).catch(unavailable);
}

function clientOf({ endpoint, region = 'us-east-1', credentials }: S3Place, limits: S3Limits): S3Client {
  return new S3Client({
    endpoint,
    region,
    ...(credentials ? { credentials } : {}),
    forcePathStyle: true,
    maxAttempts: TRIES,
    requestHandler: {
      connectionTimeout: limits.connectMs,
      requestTimeout: limits.answerMs,
      throwOnRequestTimeout: true,
      socketTimeout: limits.answerMs,
    },
    // We give our own, which every store either checks or answers with; on reading, the seal tells.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
