import { readFile } from 'node:fs/promises';
import {
  documentKindSchema,
  editsSchema,
  holderSchema,
  NO_EDITS,
  otherDocumentSchema,
  policyNameSchema,
  type SideReport,
  sideSchema,
} from '@rectoverso/core/contract';
import type { Engine, Explanation, SideInput } from '@rectoverso/core/node';
import * as z from 'zod';

/** One line of a batch, or one call on the command line: a file and what is declared of it. */
export const caseSchema = z.object({
  file: z.string(),
  /** Of a PDF, from 1; the first when absent. */
  page: editsSchema.shape.page.unwrap().optional(),
  /** What is known only to be refused may be declared too, and is refused. */
  kind: z.union([documentKindSchema, otherDocumentSchema]).optional(),
  side: sideSchema.optional(),
  today: z.iso.date().optional(),
  policy: policyNameSchema.optional(),
  holder: holderSchema.partial({ givenNames: true }).optional(),
});
export type Case = z.infer<typeof caseSchema>;

/** The report on one case. A file that is not there is answered like one that cannot be read. */
export async function checkCase(engine: Engine, asked: Case): Promise<SideReport> {
  return engine.verifySide(await inputOf(asked));
}

/** The same report, with the pictures it was made from. */
export async function explainCase(engine: Engine, asked: Case): Promise<Explanation> {
  return engine.explainSide(await inputOf(asked));
}

async function inputOf({ file, page, kind, side, holder, ...rest }: Case): Promise<SideInput> {
  const bytes = await readFile(file).catch(() => new Uint8Array());
  return {
    bytes,
    ...(page ? { edits: { ...NO_EDITS, page } } : {}),
    declared: { ...(kind ? { kind } : {}), ...(side ? { side } : {}) },
    ...(holder ? { holder: { surname: holder.surname, givenNames: holder.givenNames ?? [] } } : {}),
    ...(rest.today ? { today: rest.today } : {}),
    ...(rest.policy ? { policy: rest.policy } : {}),
  };
}
