import type { Decision } from '@rectoverso/core/contract';

/** A decision being made. */
export interface Draft {
  outcome: Decision['outcome'] | null;
  reason: string;
}

export const EMPTY_DRAFT: Draft = { outcome: null, reason: '' };
export const REASON_MAX_LENGTH = 1000;

/** What still keeps a draft from being a decision; null when nothing does. */
export function missingIn(draft: Draft): 'outcome' | 'reason' | null {
  if (draft.outcome === null) return 'outcome';
  return draft.outcome !== 'approved' && draft.reason.trim() === '' ? 'reason' : null;
}

/** Adds a ready-made reason after what stands there, or takes it out again where it stands already. */
export function toggleReason(reason: string, ready: string): string {
  if (reason.includes(ready)) return reason.replace(ready, '').replace(/\s+/g, ' ').trim();
  return [reason.trim(), ready].filter((part) => part !== '').join(' ');
}
