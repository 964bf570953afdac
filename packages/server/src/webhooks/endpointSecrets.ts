import type { Selectable } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { unseal } from '../secrets/seal.ts';

/** The places that sealed bytes are bound to, see `seal`. */
export const placeOfEndpoint = {
  key: (id: string) => `webhook:${id}:key`,
  secret: (id: string) => `webhook:${id}:secret`,
};

type Endpoint = Pick<
  Selectable<Tables['webhook_endpoints']>,
  'id' | 'wrapped_key' | 'sealed_secret' | 'sealed_former_secret' | 'former_until'
>;

/** The secrets that a delivery is signed with now, the present one first. */
export function secretsOf({ keyring, now }: Backend, endpoint: Endpoint): string[] {
  const key = keyring.unwrap(endpoint.wrapped_key, placeOfEndpoint.key(endpoint.id));
  const former = endpoint.former_until && endpoint.former_until > now() ? endpoint.sealed_former_secret : null;
  return [endpoint.sealed_secret, ...(former ? [former] : [])].map((sealed) =>
    unseal(key, sealed, placeOfEndpoint.secret(endpoint.id)).toString(),
  );
}
