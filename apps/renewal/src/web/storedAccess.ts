import type { Access } from '../application/application.ts';

const STORED_AS = 'renewal.access';

/** The part of the browser's storage that is needed here. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The access to the verification under way, as kept for this tab alone; null where there is none or it is damaged. */
export function readAccess(store: Store): Access | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(STORED_AS) ?? 'null');
    return isAccess(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the access for this tab, or forgets it. */
export function writeAccess(store: Store, access: Access | null): void {
  if (access === null) store.removeItem(STORED_AS);
  else store.setItem(STORED_AS, JSON.stringify(access));
}

function isAccess(value: unknown): value is Access {
  if (typeof value !== 'object' || value === null) return false;
  const { apiUrl, verificationId, token } = value as Partial<Record<keyof Access, unknown>>;
  return [apiUrl, verificationId, token].every((member) => typeof member === 'string' && member !== '');
}
