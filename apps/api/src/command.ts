import { type Backend, openDataFolder, readDevelopmentAccess, runningPostgresUrl } from '@rectoverso/server';
import { dataPath, joinService } from './environment.ts';

/**
 * Joins the service for one piece of work from the command line, and leaves it; what goes wrong is said in a sentence.
 * Without DATABASE_URL it takes the database that `npm start` runs on the data folder.
 */
export async function joinForCommand(work: (backend: Backend) => Promise<void>): Promise<void> {
  try {
    process.env.DATABASE_URL ||= (await databaseBeside()) ?? '';
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

async function databaseBeside(): Promise<string | null> {
  const folder = await openDataFolder(dataPath());
  const { postgresPassword } = await readDevelopmentAccess(folder);
  return runningPostgresUrl(folder.postgres, postgresPassword);
}
