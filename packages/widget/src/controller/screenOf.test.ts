import {
  type DocumentKind,
  NO_EDITS,
  type SideState,
  sidesOf,
  VERIFICATION_STATES,
  type Verification,
  type VerificationState,
} from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { receiptOf, screenOf, stepsOf } from './screenOf.ts';
import { type Choice, INITIAL_STATE } from './state.ts';

const choice: Choice = { file: new File(['x'], 'recto.jpg'), type: 'jpeg', edits: NO_EDITS };
const decision = { reason: 'Un doigt cache le coin.', decidedAt: '2026-11-23T10:00:00.000Z' };

function verification(
  state: VerificationState,
  sides: readonly SideState[],
  kind: DocumentKind = 'cni-1988',
): Verification {
  return {
    id: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d',
    reference: null,
    state,
    version: 7,
    sandbox: false,
    kind,
    policy: 'standard',
    locale: 'fr',
    sides: sidesOf(kind).map((side, index) => ({
      side,
      state: sides[index] ?? 'waiting',
      attempts: 0,
      edits: null,
      report: null,
    })),
    note: 'Prise au guichet',
    decision: null,
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
    expiresAt: '2026-11-30T09:00:00.000Z',
  };
}

describe('screenOf', () => {
  it('has a screen for every state a verification can be in', () => {
    const names = VERIFICATION_STATES.map((state) => [
      state,
      screenOf({ ...INITIAL_STATE, verification: verification(state, ['for_review', 'for_review']) }).name,
    ]);
    expect(Object.fromEntries(names)).toEqual({
      open: 'choose',
      checking: 'checking',
      refused: 'refused',
      in_review: 'in_review',
      more_asked: 'more_asked',
      approved: 'approved',
      rejected: 'rejected',
      abandoned: 'abandoned',
      expired: 'expired',
      erased: 'erased',
    });
  });

  it('loads, then says why it cannot', () => {
    expect(screenOf(INITIAL_STATE)).toEqual({ name: 'loading' });
    expect(screenOf({ ...INITIAL_STATE, trouble: 'connection' })).toEqual({
      name: 'unavailable',
      trouble: 'connection',
      canRetry: true,
    });
  });

  it('ends with an access that ended, even in the middle', () => {
    const state = { ...INITIAL_STATE, verification: verification('open', ['waiting', 'waiting']) };
    expect(screenOf({ ...state, trouble: 'auth.required' })).toMatchObject({ name: 'unavailable', canRetry: false });
    expect(screenOf({ ...state, trouble: 'connection' })).toMatchObject({ name: 'choose' });
  });

  it('asks for the sides in their order, and tells which are done', () => {
    expect(screenOf({ ...INITIAL_STATE, verification: verification('open', ['waiting', 'waiting']) })).toMatchObject({
      side: 'recto',
      settled: [],
    });
    expect(screenOf({ ...INITIAL_STATE, verification: verification('open', ['accepted', 'waiting']) })).toMatchObject({
      side: 'verso',
      settled: [{ side: 'recto', state: 'accepted' }],
    });
  });

  it('calls the one side of a passport by what it is', () => {
    const passport = verification('open', ['waiting'], 'passport-fra');
    expect(screenOf({ ...INITIAL_STATE, verification: passport })).toMatchObject({ side: 'recto', face: 'dataPage' });
  });

  it('opens the editor on a chosen file, and keeps the file at hand when it is left', () => {
    const state = {
      ...INITIAL_STATE,
      verification: verification('open', ['waiting', 'waiting']),
      choices: { recto: choice },
    };
    expect(screenOf({ ...state, editing: 'recto' })).toMatchObject({ name: 'edit', choice });
    expect(screenOf(state)).toMatchObject({ name: 'choose', previous: choice });
  });

  it('shows bytes leaving before the check', () => {
    const state = { ...INITIAL_STATE, verification: verification('open', ['waiting', 'waiting']) };
    const sending = { side: 'recto', sent: 10, total: 40 } as const;
    expect(screenOf({ ...state, sending })).toMatchObject({ name: 'sending', face: 'recto', sent: 10, total: 40 });
  });

  it('offers all three ways out of a refusal, with the picture when it was sent from here', () => {
    const refused = verification('refused', ['accepted', 'refused']);
    expect(screenOf({ ...INITIAL_STATE, verification: refused, choices: { verso: choice } })).toMatchObject({
      side: { side: 'verso' },
      choice,
      canRetry: true,
      canContinue: true,
      canAbandon: true,
    });
    expect(screenOf({ ...INITIAL_STATE, verification: refused })).toMatchObject({ choice: null });
  });

  it('asks which sides to give again, unless there is only one or they are known', () => {
    const asked = { ...decision, outcome: 'more_asked' } as const;
    const both = { ...verification('more_asked', ['for_review', 'accepted']), decision: asked };
    expect(screenOf({ ...INITIAL_STATE, verification: both })).toMatchObject({
      name: 'more_asked',
      reason: asked.reason,
      sides: [{ face: 'recto' }, { face: 'verso' }],
    });
    const one = { ...verification('more_asked', ['for_review'], 'passport-fra'), decision: asked };
    expect(screenOf({ ...INITIAL_STATE, verification: one })).toMatchObject({ name: 'choose', asked: asked.reason });
    const told = { ...verification('more_asked', ['for_review', 'waiting']), decision: asked };
    expect(screenOf({ ...INITIAL_STATE, verification: told })).toMatchObject({ name: 'choose', side: 'verso' });
  });

  it('gives what a reviewer decided and why', () => {
    const rejected = verification('rejected', ['for_review', 'accepted']);
    const why = { ...decision, outcome: 'rejected' } as const;
    expect(screenOf({ ...INITIAL_STATE, verification: { ...rejected, decision: why } })).toEqual({
      name: 'rejected',
      decision: why,
    });
  });
});

describe('a document that the check accepts after a person asked for more', () => {
  it('is not said to be accepted by that person', () => {
    const asked = { ...decision, outcome: 'more_asked' } as const;
    const approved = { ...verification('approved', ['accepted', 'accepted']), decision: asked };
    expect(screenOf({ ...INITIAL_STATE, verification: approved })).toMatchObject({ name: 'approved', decision: null });
  });
});

describe('receiptOf', () => {
  it("is the integrator's reference, or the start of the id", () => {
    expect(receiptOf({ id: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d', reference: null })).toBe('3F2A-91BC');
    expect(receiptOf({ id: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d', reference: 'order-17' })).toBe('order-17');
  });
});

describe('stepsOf', () => {
  it('tells how each side stands, and which is being given', () => {
    const open = verification('open', ['accepted', 'waiting']);
    const screen = screenOf({ ...INITIAL_STATE, verification: open });
    expect(stepsOf(open, screen)).toEqual([
      { face: 'recto', state: 'accepted' },
      { face: 'verso', state: 'current' },
    ]);
  });
});
