import * as z from 'zod';
import { limitsOf, type Threshold } from '../checks/againstLimits.ts';
import { documentKindSchema, otherDocumentSchema } from '../contract/documents.ts';
import type { Policy, Thresholds } from '../policy.ts';

const limit = z.number().min(0);
const thresholdSchema = z.union([
  z.strictObject({ warn: limit, fail: limit }),
  z.strictObject({ fail: limit }),
  limit,
]) satisfies z.ZodType<Threshold>;
const days = z.int().min(0).max(3650);

/**
 * A policy as its file states it: everything but the limits that it leaves as they are.
 *
 *     { "name": "mine", "kinds": { "cni-1988": "automatic", … }, "terms": { … }, "retention": { … },
 *       "thresholds": { "blurMm": { "warn": 0.1, "fail": 0.15 } } }
 */
const policyFileSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** `automatic`: the check may accept it. `review`: a person must; every kind has its line. */
  kinds: z.record(documentKindSchema, z.enum(['automatic', 'review'])),
  /** What is done with documents of no known kind, such as other states' passports: `refused` where absent. */
  others: z.partialRecord(otherDocumentSchema, z.enum(['refused', 'review'])).default({}),
  terms: z.strictObject({
    /** A document that expires within this many days is pointed out, not refused. */
    expiresSoonDays: days,
    /** A verification that waits for its holder expires after this long without a change. */
    holderHours: z
      .int()
      .min(1)
      .max(24 * 365),
    /** One that waits for a reviewer expires after this long. */
    reviewDays: days.min(1),
  }),
  retention: z.strictObject({
    /** How long captures are kept once a verification has ended. */
    capturesDays: days,
  }),
  thresholds: z.record(z.string(), thresholdSchema).default({}),
});

/**
 * The policy that a file states, on top of the limits it does not mention. Throws, in one line per fault, where it is
 * not one: an unknown or missing member, a threshold that does not exist, has other limits or has them the wrong way round.
 */
export function readPolicy(file: unknown, base: Thresholds): Policy {
  const parsed = policyFileSchema.safeParse(file);
  if (!parsed.success)
    throw new Error(`Expected a policy but received a file with faults\n${z.prettifyError(parsed.error)}`);
  const { kinds, others, terms, thresholds, ...rest } = parsed.data;
  for (const [name, threshold] of Object.entries(thresholds)) checkThreshold(name, threshold, base);
  const automaticKinds = documentKindSchema.options.filter((kind) => kinds[kind] === 'automatic');
  const reviewedOthers = otherDocumentSchema.options.filter((document) => others[document] === 'review');
  return { ...rest, ...terms, automaticKinds, reviewedOthers, thresholds: { ...base, ...thresholds } };
}

function checkThreshold(name: string, threshold: Threshold, base: Thresholds): void {
  const names = Object.keys(base).join(', ');
  if (!Object.hasOwn(base, name)) throw new Error(`Expected thresholds among ${names} but received "${name}"`);
  const known = base[name as keyof Thresholds];
  if (shapeOf(threshold) !== shapeOf(known)) {
    throw new Error(`Expected "${name}" to be ${shapeOf(known)} but received ${shapeOf(threshold)}`);
  }
  const [{ warn, fail }, usual] = [limitsOf(threshold), limitsOf(known)];
  const isBelow = usual.warn > usual.fail;
  if (isBelow ? warn < fail : warn > fail) {
    throw new Error(
      `Expected "${name}" to ${isBelow ? 'fail below warn' : 'warn below fail'} but received ${warn} and ${fail}`,
    );
  }
}

function shapeOf(threshold: Threshold): string {
  return typeof threshold === 'number' ? 'a number' : `{ ${Object.keys(threshold).sort().reverse().join(', ')} }`;
}
