import { sql } from 'kysely';
import type { Backend } from '../backend.ts';

/** How long a list of origins is believed, ms. */
const FRESH_MS = 30_000;

/** The origins whose pages may call, as the tenants have them; at most half a minute old. */
export interface Origins {
  /** True where some tenant lists it: all that a preflight, which carries no token, can be asked about. */
  isKnown(origin: string): Promise<boolean>;
  /** True where this tenant lists it. */
  isOf(tenantId: string, origin: string): Promise<boolean>;
}

export function openOrigins({ database, now }: Backend): Origins {
  let read: { at: number; byTenant: Promise<Map<string, string[]>> } | null = null;

  function byTenant(): Promise<Map<string, string[]>> {
    const at = now().getTime();
    if (!read || at - read.at > FRESH_MS) {
      read = { at, byTenant: readAll() };
      read.byTenant.catch(() => {
        read = null;
      });
    }
    return read.byTenant;
  }

  async function readAll(): Promise<Map<string, string[]>> {
    const rows = await database
      .selectFrom('tenants')
      .select(['id', 'origins'])
      .where(sql<boolean>`origins <> '{}'`)
      .execute();
    return new Map(rows.map(({ id, origins }) => [id, origins]));
  }

  return {
    isKnown: async (origin) => [...(await byTenant()).values()].some((origins) => origins.includes(origin)),
    isOf: async (tenantId, origin) => (await byTenant()).get(tenantId)?.includes(origin) ?? false,
  };
}
