/** Characters that look the same in print: MRZ type tells them apart, plain type does not. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};

/** Whether two numbers are the same as far as print can tell: `O` and `0`, `I` and `1` and the like count as one. */
export function sameNumber(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(number: string): string {
  return [...number].map((character) => LOOK_ALIKE[character] ?? character).join('');
}
