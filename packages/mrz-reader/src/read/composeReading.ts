import { checksOver } from '../formats/checksOver.ts';
import { formatNamed } from '../formats/formats.ts';
import { disagreementsIn } from '../judge/disagreementsIn.ts';
import type { JudgedMrz } from '../judge/judgeMrz.ts';
import type { MrzZone } from '../locate/zone.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners } from '../raster.ts';
import type { MrzCharacter, MrzReading } from './mrzReading.ts';
import type { ReadZone } from './readSteps.ts';

/** What is told of a zone. `ms`: what it took. */
export function composeReading({ zone, readings, judged }: ReadZone, ms: number): MrzReading {
  const { corners, rotation } = zone;
  const free = readings.map((reading) => reading.free.map(({ text }) => text).join(''));
  if (!judged) {
    const nothing = { lines: [], characters: [], checkDigits: [], repairs: [], alternatives: [], disagreements: [] };
    return { format: null, confidence: 0, corners, rotation, free, ...nothing, ms };
  }
  const { format, lines, confidence, checkDigits, repairs, alternatives } = judged;
  return {
    format,
    lines,
    characters: charactersOf(zone, judged),
    confidence,
    corners,
    rotation,
    checkDigits,
    repairs,
    alternatives,
    free,
    disagreements: lines.flatMap((text, line) => disagreementsIn(line, text, readings[line]!.free)),
    ms,
  };
}

function charactersOf(zone: MrzZone, { format, lines, confidences }: JudgedMrz): MrzCharacter[] {
  const guards = checksOver(formatNamed(format), lines);
  return lines.flatMap((text, line) => {
    const boxes = boxesOf(zone.lines[line]!.corners, text.length);
    return Array.from(text, (character, column) => ({
      line,
      column,
      text: character,
      confidence: confidences[line]![column]!,
      box: boxes[column]!,
      checkedBy: guards[line]![column]!,
    }));
  });
}

/** The cells of a row, from the first to the last. */
function boxesOf(row: Corners, cells: number): Corners[] {
  const map = homography(row);
  return Array.from({ length: cells }, (_, cell) => {
    const [left, right] = [cell / cells, (cell + 1) / cells];
    return [project(map, left, 0), project(map, right, 0), project(map, right, 1), project(map, left, 1)];
  });
}
