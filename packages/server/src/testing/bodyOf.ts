import type * as z from 'zod';

/** The body of an answer, held to the contract's schema. */
export async function bodyOf<Schema extends z.ZodType>(
  answer: Response | Promise<Response>,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(await (await answer).json());
}
