import { spawnSync } from 'node:child_process';
import { chown, mkdir, readFile, stat } from 'node:fs/promises';

/** How to start PostgreSQL's programs: what to put before them, and as whom. */
export interface Launcher {
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

interface User {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As an ordinary user nothing is needed. As root its folder is given to another
 * user (the folder's present owner, else `postgres` where the machine has one, else `nobody`; no user is added), and its
 * programs run as that user. Where that user cannot reach the programs or the folder, say because they lie in /root,
 * `setpriv` lets it keep the one capability that opens paths to root, CAP_DAC_OVERRIDE, and no other.
 *
 * Makes `folder` where it is missing.
 */
export async function choosePostgresUser(folder: string, program: string): Promise<Launcher> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return { prefix: [] };

  const user = await userFor(folder);
  await chown(folder, user.uid, user.gid);
  if (canReach({ prefix: [], ...user }, folder, program)) return { prefix: [], ...user };

  const privileged: Launcher = {
    prefix: [
      'setpriv',
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      // PostgreSQL asks access(2), which looks at capabilities only when told not to drop them for other users.
      '--securebits=+no_setuid_fixup',
      '--inh-caps=-all,+dac_override',
      '--ambient-caps=-all,+dac_override',
      '--bounding-set=-all,+dac_override',
    ],
  };
  if (canReach(privileged, folder, program)) return privileged;
  throw new Error(
    'expected a data folder that users other than root can reach; set RECTOVERSO_DATA to one, or DATABASE_URL to a PostgreSQL of yours',
  );
}

async function userFor(folder: string): Promise<User> {
  const { uid, gid } = await stat(folder);
  if (uid !== 0) return { uid, gid };
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([first]) => first === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('expected a user postgres or nobody, since PostgreSQL does not run as root; start as another user');
}

function canReach(launcher: Launcher, folder: string, program: string): boolean {
  const [command, ...args] = [...launcher.prefix, 'test', '-x', program, '-a', '-w', folder];
  return spawnSync(command!, args, { uid: launcher.uid, gid: launcher.gid, stdio: 'ignore' }).status === 0;
}
