import type { CheckDigit } from '../formats/checkDigits.ts';
import type { MrzFormatName } from '../formats/format.ts';
import type { Alternative } from '../judge/alternativesIn.ts';
import type { Disagreement } from '../judge/disagreementsIn.ts';
import type { Repair } from '../judge/suggestRepairs.ts';
import type { Corners } from '../raster.ts';

/** A machine-readable zone of a picture, read as far as it can be. */
export interface MrzReading {
  /** Null where there is a zone but it cannot be read: then `lines` and all that follows from them are empty. */
  format: MrzFormatName | null;
  /**
   * From top to bottom, under the rules of the format: as many characters as it has, letters where it has letters.
   * Never changed to make a check digit hold.
   */
  lines: string[];
  /** Every character of `lines`, in reading order. */
  characters: MrzCharacter[];
  /** Of the least sure character, 0 to 1; 0 where nothing was read. */
  confidence: number;
  /** Of the zone's text: px of the picture, in reading direction. */
  corners: Corners;
  /** Of the reading direction, degrees clockwise from left to right, 0 to 360. */
  rotation: number;
  checkDigits: CheckDigit[];
  /** Doubtful characters that would make failed check digits hold if they were others: hints for people. */
  repairs: Repair[];
  /** What doubtful characters may be instead, the likeliest first. */
  alternatives: Alternative[];
  /** What the net sees in each line under no rule at all, not even of the number of characters. */
  free: string[];
  /** Where `lines` and `free` differ: what the rules of the format decided or made up. */
  disagreements: Disagreement[];
  /** What the whole call took; all else is the same for the same pixels. */
  ms: number;
}

export interface MrzCharacter {
  /** From 0. */
  line: number;
  /** From 0. */
  column: number;
  text: string;
  /** How likely it is right, 0 to 1. */
  confidence: number;
  /** Of its cell, from the top of the digits to their foot: px of the picture, in reading direction. */
  box: Corners;
  /**
   * The check digits that guard it, by their field: most names have none. Even so they cannot tell characters whose
   * values differ by ten, twenty or thirty: `Alternative.showsInCheckDigits`.
   */
  checkedBy: string[];
}
