/** Sealed bytes under an id. A folder by default; any other place that keeps these promises will do. */
export interface BlobStore {
  /** Resolves once the bytes would survive a power cut. An id is written once. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is no such blob. */
  get(id: string): Promise<Buffer | null>;
  /** Also resolves where there is no such blob. */
  delete(id: string): Promise<void>;
  /** Ids of the blobs last written before `time`. */
  olderThan(time: Date): AsyncIterable<string>;
}
