import { createHolderClient, type HolderClient } from '@rectoverso/client';
import { NO_EDITS, type Side, type Verification } from '@rectoverso/core/contract';
import type { Controller, ControllerOptions, Snapshot } from './controller.ts';
import { refuseFiles } from './refuseFiles.ts';
import { screenOf } from './screenOf.ts';
import { type ControllerState, INITIAL_STATE } from './state.ts';
import { blamesFile, troubleOf } from './trouble.ts';

/** Waits between two looks while a person reviews, ms: longer than for the automatic check. */
const REVIEW_WAITS_MS = { first: 1000, most: 5000 };

/**
 * A controller for one holder's verification.
 *
 * @example
 * const controller = createController({ apiUrl, verificationId, token });
 * const stop = controller.subscribe(() => render(controller.getSnapshot()));
 */
export function createController(options: ControllerOptions): Controller {
  let client: HolderClient = createHolderClient(options);
  let state: ControllerState = INITIAL_STATE;
  let snapshot = snapshotOf(state);
  let following: AbortController | null = null;
  let sending: AbortController | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<ControllerState>): void {
    state = { ...state, ...change };
    snapshot = snapshotOf(state);
    for (const listener of listeners) listener();
  }

  /** Takes the server's word, unless it is older than what is known. */
  function take(verification: Verification, change: Partial<ControllerState> = {}): void {
    const known = state.verification;
    set({ ...change, verification: known && known.version > verification.version ? known : verification });
    follow();
  }

  /** While others work, looks until something changes. */
  function follow(): void {
    const { verification } = state;
    const waitsFor = verification?.state === 'checking' || verification?.state === 'in_review';
    if (!verification || !waitsFor || listeners.size === 0) {
      following?.abort();
      following = null;
      return;
    }
    if (following) return;
    const abort = new AbortController();
    following = abort;
    const onTrouble = (error: unknown) => set({ lineLost: error !== null });
    const waits = verification.state === 'in_review' ? REVIEW_WAITS_MS : undefined;
    client.follow(verification.version, { signal: abort.signal, onTrouble, waits }).then(
      (changed) => {
        if (following !== abort) return;
        following = null;
        take(changed, { lineLost: false });
      },
      (error: unknown) => {
        if (following !== abort) return;
        following = null;
        set({ trouble: troubleOf(error), lineLost: false });
      },
    );
  }

  /** Asks the server for a change. A conflict means that it has moved on: what it says now is shown, and why. */
  async function wish(ask: () => Promise<Verification>): Promise<void> {
    if (state.busy) return;
    set({ busy: true, trouble: null });
    try {
      take(await ask(), { busy: false });
    } catch (error) {
      await recover(error, { busy: false });
    }
  }

  const reload = () => wish(() => client.get());

  async function recover(error: unknown, change: Partial<ControllerState>): Promise<void> {
    const trouble = troubleOf(error);
    if (trouble !== 'state.conflict') {
      set({ ...change, trouble });
      return;
    }
    try {
      take(await client.get(), { ...change, trouble });
    } catch (again) {
      set({ ...change, trouble: troubleOf(again) });
    }
  }

  function askedSide(): Side | null {
    const { screen } = snapshot;
    return screen.name === 'choose' || screen.name === 'edit' ? screen.side : null;
  }

  function refusedSide(): Side {
    if (snapshot.screen.name !== 'refused') throw new Error('Expected a refused side but there is none');
    return snapshot.screen.side.side;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (state.verification) follow();
        else void reload();
      }
      return () => {
        listeners.delete(listener);
        follow();
      };
    },
    getSnapshot: () => snapshot,
    setLocale(locale) {
      client = createHolderClient({ ...options, locale });
    },
    async choose(files) {
      const side = askedSide();
      if (!side) return;
      const result = await refuseFiles(files);
      if ('refusal' in result) set({ trouble: result.refusal });
      else {
        const choice = { ...result, edits: NO_EDITS };
        set({ choices: { ...state.choices, [side]: choice }, editing: side, trouble: null });
      }
    },
    choosePrevious() {
      const side = askedSide();
      if (side && state.choices[side]) set({ editing: side, trouble: null });
    },
    leaveEditor(trouble) {
      set({ editing: null, trouble: trouble ?? null });
    },
    async submit(edits) {
      const { screen } = snapshot;
      if (screen.name !== 'edit') return;
      const { side, choice } = screen;
      const abort = new AbortController();
      sending = abort;
      set({
        choices: { ...state.choices, [side]: { ...choice, edits } },
        sending: { side, sent: 0, total: choice.file.size },
        trouble: null,
      });
      try {
        const verification = await client.submitCapture(side, choice.file, edits, {
          signal: abort.signal,
          onProgress: (progress) => {
            if (state.sending) set({ sending: { side, ...progress } });
          },
        });
        take(verification, { sending: null, editing: null });
      } catch (error) {
        if (abort.signal.aborted) set({ sending: null });
        else await recover(error, { sending: null, ...(blamesFile(troubleOf(error)) ? { editing: null } : {}) });
      } finally {
        sending = null;
      }
    },
    cancelSending() {
      sending?.abort();
    },
    retry: () => wish(() => client.retry(refusedSide())),
    giveAgain: (sides) =>
      wish(async () => {
        let verification = await client.get();
        for (const side of sides) verification = await client.retry(side);
        return verification;
      }),
    continue: (note) => wish(() => client.continue(refusedSide(), note)),
    abandon: () => wish(() => client.abandon()),
    reload,
  };
}

function snapshotOf(state: ControllerState): Snapshot {
  const { verification, trouble, busy, lineLost } = state;
  return { screen: screenOf(state), verification, trouble, busy, lineLost };
}
