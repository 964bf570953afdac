/** A character cell: one pitch wide, px. OCR-B advances 2.54 mm a character (ISO 1073-2). */
export const CELL_WIDTH = 16;
/** Text and a margin above and below, px. */
export const CELL_HEIGHT = 24;
/** Digits reach from this row … */
export const TEXT_TOP = 3.5;
/** … over this many, at OCR-B's own proportions. */
export const TEXT_HEIGHT = 17;
