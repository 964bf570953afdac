import type { Backend } from '../backend.ts';

/** A blob without a capture this long after it was written belongs to a request that failed; ms. */
const GRACE_MS = 60 * 60_000;
const BATCH = 500;

/** Removes blobs that no capture owns. Returns how many. */
export async function sweepBlobs(backend: Backend): Promise<number> {
  let swept = 0;
  let batch: string[] = [];
  const flush = async () => {
    const owned = await backend.database
      .selectFrom('captures')
      .select('blob_id')
      .where('blob_id', 'in', batch)
      .execute();
    const keep = new Set(owned.map((row) => row.blob_id));
    for (const id of batch) {
      if (keep.has(id)) continue;
      await backend.blobs.delete(id);
      swept += 1;
    }
    batch = [];
  };
  for await (const id of backend.blobs.olderThan(new Date(backend.now().getTime() - GRACE_MS))) {
    batch.push(id);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return swept;
}
