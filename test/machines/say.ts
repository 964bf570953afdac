/** Tells what was done, with the seconds since the start. */
export function say(words: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${words}`);
}

let failures = 0;

/** Tells whether what was to be seen was seen. */
export function see(what: string, seen: boolean): void {
  say(`${seen ? '  ✓' : '  ✗'} ${what}`);
  if (!seen) failures += 1;
}

/** How many things were not as they should be. */
export function failed(): number {
  return failures;
}
