import type { Backend } from '@rectoverso/server';
import { joinService } from './environment.ts';

/** Joins the service for one piece of work from the command line, and leaves it; what goes wrong is said in a sentence. */
export async function joinForCommand(work: (backend: Backend) => Promise<void>): Promise<void> {
  try {
    const { backend } = await joinService('keys');
    try {
      await work(backend);
    } finally {
      await backend.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
