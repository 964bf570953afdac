/** Letters that Unicode does not take apart: ICAO 9303-3 §6 A, transliteration of Latin letters. */
const TRANSLITERATIONS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Å: 'AA',
  ß: 'SS',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  ı: 'I',
};

/** The words of names as an MRZ writes them: capitals without accents; hyphens, apostrophes and spaces part them. */
export function nameWords(names: string): string[] {
  return transliterate(names)
    .split(/[^A-Z]+/)
    .filter((word) => word !== '');
}

function transliterate(text: string): string {
  return [...text.toUpperCase()]
    .map((letter) => TRANSLITERATIONS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}
