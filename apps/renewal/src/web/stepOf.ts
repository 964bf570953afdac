import type { Verification } from './useRenewal.ts';

export const STEPS = ['names', 'document', 'capture', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** States in which the holder still has pictures to give. */
const CAPTURING: readonly Verification['state'][] = ['open', 'checking', 'refused', 'more_asked'];

/** The step of the wizard; a verification that is not loaded yet counts as being photographed. */
export function stepOf(stage: 'names' | 'document' | 'verification', state: Verification['state'] | undefined): Step {
  if (stage !== 'verification') return stage;
  return state === undefined || CAPTURING.includes(state) ? 'capture' : 'result';
}
