import { serveOperations } from '@rectoverso/server';
import { doJobs } from './doJobs.ts';
import { joinService, numberIn, type Role } from './environment.ts';
import { serveApi } from './serveApi.ts';
import { stopOnSignal } from './stopOnSignal.ts';

// Beside the variables of environment.ts, serveApi.ts and doJobs.ts:
//   RECTOVERSO_METRICS_PORT  where /metrics, /healthz and /readyz are served to those who run this; nowhere when absent
//   RECTOVERSO_METRICS_HOST  its address; 127.0.0.1 when absent

/** What runs in a process: it first lets what is under way finish, then, once nothing needs it, lets go. */
export interface Part {
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Runs this process as API, worker or both, until it is told to end (SIGTERM), which takes 30 s at most. */
export async function serve(role: Role): Promise<void> {
  const { backend, folder } = await joinService(role);
  let stopping = false;
  const isReady = () => !stopping;
  const metricsPort = numberIn('RECTOVERSO_METRICS_PORT');
  if (metricsPort !== undefined) {
    const host = process.env.RECTOVERSO_METRICS_HOST || '127.0.0.1';
    await serveOperations({ backend, host, port: metricsPort, isReady });
  }
  const parts: Part[] = [];
  if (role !== 'worker') parts.push(await serveApi(backend, folder, isReady));
  if (role !== 'api') parts.push(await doJobs(backend));
  process.send?.('ready');

  stopOnSignal(async () => {
    stopping = true;
    for (const part of parts) await part.drain();
    await backend.close();
    for (const part of parts) await part.close();
  });
}
