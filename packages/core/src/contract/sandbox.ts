import * as z from 'zod';
import { sideSchema } from './documents.ts';
import { adviceSchema, findingCodeSchema, findingStatusSchema } from './findings.ts';
import { verificationStateSchema } from './verification.ts';

/**
 * What a verification that only tries things out is to come to. No check is run for it and no picture is kept: its
 * reports are made up as asked.
 *
 * | asked | what happens |
 * |---|---|
 * | `finding` | the report of `side`, or of every side, has this finding, and the advice that follows from it |
 * | `advice` | the report of `side`, or of every side, comes to this advice |
 * | `state` | it goes to this state by itself, step by step, nobody sending or deciding anything |
 */
export const sandboxSchema = z.union([
  z.strictObject({
    finding: findingCodeSchema,
    status: findingStatusSchema.default('fail'),
    side: sideSchema.optional(),
  }),
  z.strictObject({ advice: adviceSchema, side: sideSchema.optional() }),
  z.strictObject({ state: verificationStateSchema }),
]);
export type Sandbox = z.output<typeof sandboxSchema>;
