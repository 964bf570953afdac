export { ensureApiKey } from './access/apiKeys.ts';
export { grantDevelopmentAccess } from './access/grantDevelopmentAccess.ts';
export { listKeys, makeKey, revokeKey, rotateKey } from './access/manageKeys.ts';
export type { ProviderOptions } from './access/oidc/openProvider.ts';
export { SCOPES, type Scope } from './access/scopes.ts';
export { listTenants, setOrigins } from './access/tenants.ts';
export { appendAudit } from './audit/appendAudit.ts';
export { chainAudit } from './audit/chainAudit.ts';
export { type AuditFault, type AuditVerdict, verifyAudit } from './audit/verifyAudit.ts';
export { type Backend, type BackendOptions, openBackend } from './backend.ts';
export type { BlobStore } from './blobs/blobStore.ts';
export { openFolderBlobs } from './blobs/folderBlobs.ts';
export { makeS3Bucket, openS3Blobs, type S3Place } from './blobs/s3Blobs.ts';
export { type AppOptions, createApp } from './createApp.ts';
export { sweepIncoming } from './http/sweepIncoming.ts';
export {
  type DataFolder,
  masterKeysOf,
  openDataFolder,
  readDevelopmentAccess,
  readMasterKeys,
} from './local/dataFolder.ts';
export { findLocalDatabase } from './local/findLocalDatabase.ts';
export { freePort } from './local/freePort.ts';
export { type KeptProgram, keepRunning } from './local/keepRunning.ts';
export { lockFolder } from './local/lockFolder.ts';
export type { Log } from './log.ts';
export { serveOperations } from './operations/serveOperations.ts';
export { keepPostgres } from './postgres/keepPostgres.ts';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres/startPostgres.ts';
export { rewrapKeys } from './rotation/rewrapKeys.ts';
export { openClamd } from './scan/clamd.ts';
export { type CallerLimits, DEFAULT_SETTINGS, type Settings } from './settings.ts';
export { findCapture } from './store/findCapture.ts';
export { sweepBlobs } from './store/sweepBlobs.ts';
export { sendDueDeliveries } from './webhooks/sendDueDeliveries.ts';
export { JOBS, type Jobs, startWorker, type WorkerOptions } from './worker/startWorker.ts';
