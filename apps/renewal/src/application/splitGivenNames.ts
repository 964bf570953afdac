/** The given names typed in one field, split at spaces and commas: `Anne, Marie-Louise` gives two. */
export function splitGivenNames(typed: string): string[] {
  return typed.split(/[\s,]+/u).filter((name) => name !== '');
}
