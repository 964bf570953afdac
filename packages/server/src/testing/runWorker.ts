import { openEngine } from '@rectoverso/core/node';
import { openBackend } from '../backend.ts';
import { openFolderBlobs } from '../blobs/folderBlobs.ts';
import { startWorker } from '../worker/startWorker.ts';

// A worker in a process of its own, for tests that kill it.

const [databaseUrl = '', blobsFolder = '', masterKey = ''] = process.argv.slice(2);
const backend = await openBackend({
  databaseUrl,
  blobs: await openFolderBlobs(blobsFolder),
  masterKeys: [Buffer.from(masterKey, 'base64')],
  name: 'worker',
  settings: { loopbackWebhooks: true },
});
await startWorker({ backend, engine: openEngine({ threads: 1 }), concurrency: 1 });
