import * as z from 'zod';
import { documentKindSchema } from '../contract/documents.ts';
import type { Policy, Thresholds } from '../policy.ts';

const limitsSchema = z.strictObject({ warn: z.number().min(0), fail: z.number().min(0) });
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
  thresholds: z.record(z.string(), limitsSchema).default({}),
});

/**
 * The policy that a file states, on top of the limits it does not mention. Throws, in one line per fault, where it is
 * not one: an unknown or missing member, a threshold that does not exist or whose limits lie the wrong way round.
 */
export function readPolicy(file: unknown, base: Thresholds): Policy {
  const parsed = policyFileSchema.safeParse(file);
  if (!parsed.success)
    throw new Error(`Expected a policy but received a file with faults\n${z.prettifyError(parsed.error)}`);
  const { kinds, terms, thresholds, ...rest } = parsed.data;
  for (const [name, { warn, fail }] of Object.entries(thresholds)) {
    const known = base[name as keyof Thresholds];
    const names = Object.keys(base).join(', ');
    if (!known) throw new Error(`Expected thresholds among ${names} but received "${name}"`);
    const isBelow = known.warn > known.fail;
    if (isBelow ? warn < fail : warn > fail) {
      throw new Error(
        `Expected "${name}" to ${isBelow ? 'fail below warn' : 'warn below fail'} but received ${warn} and ${fail}`,
      );
    }
  }
  const automaticKinds = documentKindSchema.options.filter((kind) => kinds[kind] === 'automatic');
  return { ...rest, ...terms, automaticKinds, thresholds: { ...base, ...thresholds } };
}
