/** The characters of a machine-readable zone (ICAO 9303-3 §4.3), in the order in which scores are kept. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';

export const FILLER = '<';
