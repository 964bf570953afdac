import { parseArgs } from 'node:util';
import {
  type Backend,
  listKeys,
  listTenants,
  makeKey,
  revokeKey,
  rotateKey,
  SCOPES,
  type Scope,
  setOrigins,
} from '@rectoverso/server';
import { joinForCommand } from './command.ts';
import { listOf } from './environment.ts';

// API keys, and the origins of the pages that embed the widget, from the command line.

const HELP = `npm run keys -- COMMAND

  list                                       every key: tenant, scopes, life, last use
  make --tenant NAME --scopes A,B [--name N] [--days D]
                                             makes a key, and the tenant if it is new; shows the key once
  rotate ID [--overlap-hours H]              makes a key like ID; ID goes on for H hours (24)
  revoke ID                                  ends a key at once
  origins                                    the origins whose pages may call, tenant by tenant
  origins --tenant NAME --set A,B            sets them: https://shop.example

Scopes: ${SCOPES.join(', ')}. Joins the service by the same variables as the API (DATABASE_URL, RECTOVERSO_DATA);
beside \`npm start\` it finds the database by itself.`;

const HOUR_MS = 3_600_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    tenant: { type: 'string' },
    scopes: { type: 'string' },
    name: { type: 'string', default: '' },
    days: { type: 'string' },
    'overlap-hours': { type: 'string', default: '24' },
    set: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [command = 'help', id = ''] = positionals;

const COMMANDS: Record<string, (backend: Backend) => Promise<void>> = {
  async list(backend) {
    for (const key of await listKeys(backend)) {
      const state = key.revokedAt
        ? `revoked ${day(key.revokedAt)}`
        : `until ${key.expiresAt ? day(key.expiresAt) : 'revoked'}`;
      const used = key.lastUsedAt ? `last used ${day(key.lastUsedAt)}` : 'never used';
      say(
        [key.id, key.tenant, key.name || '-', key.scopes.join(','), `made ${day(key.createdAt)}`, state, used].join(
          '  ',
        ),
      );
    }
  },
  async make(backend) {
    const scopes = listOf(values.scopes);
    if (!values.tenant || scopes.length === 0 || !scopes.every(isScope)) throw new Error(HELP);
    const lifetimeMs = values.days === undefined ? null : numberOf(values.days) * 24 * HOUR_MS;
    const made = await makeKey(backend, { tenant: values.tenant, name: values.name, scopes, lifetimeMs });
    say(`${made.id}\n${made.apiKey}\nThis is the only time the key is shown.`);
  },
  async rotate(backend) {
    const made = await rotateKey(backend, id, numberOf(values['overlap-hours']) * HOUR_MS);
    say(
      `${made.id}\n${made.apiKey}\nThis is the only time the key is shown. ${id} ends ${made.oldEndsAt.toISOString()}.`,
    );
  },
  async revoke(backend) {
    await revokeKey(backend, id);
    say(`${id} opens nothing any more.`);
  },
  async origins(backend) {
    if (values.set !== undefined) await setOrigins(backend, values.tenant ?? '', listOf(values.set));
    for (const { name, origins } of await listTenants(backend.database)) say(`${name}  ${origins.join(', ') || '-'}`);
  },
};

const run = values.help ? undefined : COMMANDS[command];
if (!run) {
  say(HELP);
  process.exit(values.help || command === 'help' ? 0 : 1);
}
await joinForCommand(run);

function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!(number >= 0) || text === '') throw new Error('expected a number of days or hours, 0 or more');
  return number;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ');
}

function say(words: string): void {
  console.log(words);
}
