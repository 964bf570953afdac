/** Fields whose values an MRZ cuts where they are longer than it has room for. */
const CUT = ['surname', 'givenNames'];
/** No MRZ cuts a name that is shorter. */
const SHORTEST_CUT = 14;

/** Whether a value that was read is the true one, which stands as an MRZ writes it: without accents, maybe cut. */
export function sameValue(field: string, expected: string, read: string): boolean {
  const spellings = ['', ' '].map((apostrophe) => asInMrz(read, apostrophe));
  if (spellings.includes(expected)) return true;
  const mayBeCut = CUT.includes(field) && expected.length >= SHORTEST_CUT;
  return mayBeCut && spellings.some((spelling) => spelling.startsWith(expected));
}

/** Capitals, digits and single spaces; states differ in what they make of an apostrophe. */
function asInMrz(text: string, apostrophe: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .replace(/['’]/g, apostrophe);
  return /^\d{4}-\d\d(-\d\d)?$/.test(plain) ? plain : plain.replace(/[^A-Z0-9]+/g, ' ').trim();
}
