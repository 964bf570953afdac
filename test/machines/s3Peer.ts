/// <reference path="../../packages/server/src/testing/s3rver.d.ts" />
import S3rver from 's3rver';

// An S3 in a process of its own: `s3Peer.ts ADDRESS PORT FOLDER BUCKET`, until it is killed.

const [address = '127.0.0.1', port = '4568', directory = '', bucket = ''] = process.argv.slice(2);
const server = new S3rver({
  address,
  port: Number(port),
  silent: true,
  directory,
  vhostBuckets: false,
  configureBuckets: [{ name: bucket, configs: [] }],
});
await server.run();
process.send?.('ready');
