/** Sealed bytes under an id, a UUID. A folder by default, any S3 otherwise; any other place that keeps these promises will do. */
export interface BlobStore {
  /** Resolves once the bytes would survive a power cut. An id is written once. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is no such blob. */
  get(id: string): Promise<Buffer | null>;
  /** Also resolves where there is no such blob. */
  delete(id: string): Promise<void>;
  /** Ids of the blobs last written before `time`. */
  olderThan(time: Date): AsyncIterable<string>;
  /** Resolves where blobs can be read and written now. */
  ready(): Promise<void>;
}

/** The store cannot be reached, or has no room, for now. */
export class BlobsUnavailableError extends Error {
  override readonly name = 'BlobsUnavailableError';

  constructor(cause: unknown) {
    super('The blob store cannot be used for now', { cause });
  }
}

const BLOB_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** True for the ids that blobs have; anything else found in a store is not ours. */
export function isBlobId(text: string): boolean {
  return BLOB_ID.test(text);
}

/** The id itself. Throws where it is none, before it becomes part of a path. */
export function requireBlobId(id: string): string {
  if (!isBlobId(id)) throw new Error('expected a UUID for a blob id');
  return id;
}
