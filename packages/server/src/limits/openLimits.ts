import { createHmac } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import type { Limit } from '../settings.ts';

/** Counts what callers take, together with every other process on the same database. */
export interface Limits {
  /** Takes one from the limit of this name for `whose`. Throws `request.too_many` with the wait once it is spent. */
  take(name: string, whose: string, limit: Limit): Promise<void>;
}

/** One window of one limit, as far as this process has taken it from the database. */
interface Share {
  endsAt: number;
  left: number;
  spent: boolean;
  asking: Promise<void> | null;
}

/** A process takes a fiftieth of a limit at a time: one write for as many requests, and never more than the limit. */
const SHARES = 50;
/** Windows that ended are forgotten whenever this many are held. */
const MANY = 10_000;

/**
 * Limits by fixed windows. What the database has given this process is used up here before it is asked again, so that
 * a busy caller costs few writes; all processes together never let more through than the limit. A share that a process
 * does not use up is lost for that window.
 */
export function openLimits({ database, keyring, now }: Backend): Limits {
  const [{ key: secret }] = keyring.derive('limits');
  const shares = new Map<string, Share>();

  async function ask(share: Share, key: string, limit: Limit): Promise<void> {
    const size = Math.max(1, Math.floor(limit.most / SHARES));
    const row = await database
      .insertInto('spent_limits')
      // An address is personal: the table must not tell it.
      .values({ key: pseudonymOf(key), ends_at: new Date(share.endsAt), spent: Math.min(size, limit.most) })
      .onConflict((conflict) =>
        conflict
          .columns(['key', 'ends_at'])
          .doUpdateSet((set) => ({ spent: set('spent_limits.spent', '+', size) }))
          .where('spent_limits.spent', '<', limit.most),
      )
      .returning('spent')
      .executeTakeFirst();
    const before = row ? Math.max(0, row.spent - size) : limit.most;
    share.left = Math.min(size, limit.most - before);
    share.spent = share.left <= 0;
  }

  function pseudonymOf(key: string): Buffer {
    return createHmac('sha256', secret).update(key).digest();
  }

  function shareOf(key: string, { perMs }: Limit): Share {
    const time = now().getTime();
    const known = shares.get(key);
    if (known && known.endsAt > time) return known;
    if (shares.size >= MANY) {
      for (const [old, { endsAt }] of shares) if (endsAt <= time) shares.delete(old);
    }
    const fresh = { endsAt: (Math.floor(time / perMs) + 1) * perMs, left: 0, spent: false, asking: null };
    shares.set(key, fresh);
    return fresh;
  }

  return {
    async take(name, whose, limit) {
      const key = `${name}:${whose}`;
      const share = shareOf(key, limit);
      while (share.left <= 0 && !share.spent) {
        share.asking ??= ask(share, key, limit).finally(() => {
          share.asking = null;
        });
        await share.asking;
      }
      if (share.spent) {
        throw new ProblemError('request.too_many', {
          retryAfterS: Math.max(1, Math.ceil((share.endsAt - now().getTime()) / 1000)),
        });
      }
      share.left -= 1;
    },
  };
}
