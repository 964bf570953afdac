import type { Verification } from '@rectoverso/core/contract';

/** A verification of a card of which nothing has been sent yet. */
export const OPEN_VERIFICATION: Verification = {
  id: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d',
  reference: null,
  state: 'open',
  version: 1,
  sandbox: false,
  kind: 'cni-1988',
  policy: 'standard',
  locale: 'fr',
  sides: [
    { side: 'recto', state: 'waiting', attempts: 0, edits: null, report: null },
    { side: 'verso', state: 'waiting', attempts: 0, edits: null, report: null },
  ],
  note: null,
  decision: null,
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  expiresAt: '2026-11-30T09:00:00.000Z',
};
