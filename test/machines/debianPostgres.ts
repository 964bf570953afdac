import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL of Debian's package, on an address and a folder of its own. */
export interface DebianPostgres {
  url: string;
  version: string;
  /** The first value that a query gives. */
  ask(query: string): string;
  restart(): void;
  stop(): void;
}

/** Makes a cluster in `folder` and starts it; as root, under the user `postgres` that the package brings. */
export async function startDebianPostgres(folder: string, host: string, port: number): Promise<DebianPostgres> {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort() : [];
  const bin = join(VERSIONS, versions.at(-1) ?? '', 'bin');
  if (!existsSync(join(bin, 'initdb'))) throw new Error('expected Debian’s PostgreSQL: apt-get install postgresql');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const prefix: string[] = [];
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'postgres']).stdout));
    await chown(folder, uid!, gid!);
    prefix.push('runuser', '-u', 'postgres', '--');
  }
  const run = (program: string, ...args: string[]): string => {
    const [command, ...words] = [...prefix, join(bin, program), ...args];
    // Into files it would wait for the server, which inherits them, to end.
    const stdio = program === 'pg_ctl' ? ('ignore' as const) : ('pipe' as const);
    const { status, stdout, stderr } = spawnSync(command!, words, { stdio, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
    return stdout?.trim() ?? '';
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'rectoverso', '-A', 'trust', '--no-instructions');
  const control = (action: string, ...more: string[]) => void run('pg_ctl', action, '-D', data, '-w', ...more);
  const options = `-c listen_addresses=${host} -c port=${port} -c unix_socket_directories=''`;
  control('start', '-l', join(data, 'server.log'), '-o', options);
  const account = ['-h', host, '-p', String(port), '-U', 'rectoverso'];
  run('createdb', ...account, 'rectoverso');
  return {
    url: `postgres://rectoverso@${host}:${port}/rectoverso`,
    version: versions.at(-1)!,
    ask: (query) => run('psql', ...account, '-d', 'rectoverso', '-Atc', query),
    restart: () => control('restart', '-m', 'fast', '-l', join(data, 'server.log'), '-o', options),
    stop: () => control('stop', '-m', 'immediate'),
  };
}
