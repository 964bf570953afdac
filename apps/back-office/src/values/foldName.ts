/**
 * A name as a machine-readable zone would write it: capitals without accents, one space for whatever is no letter.
 * `Éloïse-Marie` gives `ELOISE MARIE`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/Œ/g, 'OE')
    .replace(/Æ/g, 'AE')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}
