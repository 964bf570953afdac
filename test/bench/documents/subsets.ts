import type { BenchTruth } from './truth.ts';

/** Defects that leave no colour, whatever the light. */
const GREY = ['grey', 'greyCopy', 'warmCopy', 'binaryCopy'];
/** Lights that change every colour of an original. */
const CAST = /Light$/;

/** Print and zone can be read: nothing strong is wrong with the picture, or what is does not ask for another one. */
export function isLegible({ defects = [], expectedAdvice }: BenchTruth): boolean {
  return expectedAdvice !== 'retake' || !hasStrongFault({ defects });
}

export function hasStrongFault({ defects = [] }: Pick<BenchTruth, 'defects'>): boolean {
  return defects.some(({ strength }) => strength === 'strong');
}

/** A good picture or a mildly faulty one, of a document that is right or that a human must judge. */
export function isGood(truth: BenchTruth): boolean {
  const { expectedAdvice } = truth;
  return expectedAdvice === 'accept' || (expectedAdvice === 'review' && !hasStrongFault(truth));
}

/** A copy without colour; a grey picture that has kept part of its colour is none. */
export function isGrey({ defects = [] }: BenchTruth): boolean {
  return defects.some(({ name, strength }) => GREY.includes(name) && (name !== 'grey' || strength === 'strong'));
}

/** An original under a coloured lamp. */
export function isUnderCast(truth: BenchTruth): boolean {
  return !isGrey(truth) && (truth.defects ?? []).some(({ name }) => CAST.test(name));
}
