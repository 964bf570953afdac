import type { MrzReading } from '@rectoverso/core/contract';

/** A run of a line's characters; `doubtful` where the check digits suggest other ones. */
export interface MrzRun {
  text: string;
  doubtful: boolean;
}

/** Each line of a zone in runs, so that doubtful characters can be marked. */
export function markRepairs({ lines, repairs }: Pick<MrzReading, 'lines' | 'repairs'>): MrzRun[][] {
  return lines.map((line, index) => {
    const doubtful = new Set(repairs.filter((repair) => repair.line === index).map(({ column }) => column));
    const runs: MrzRun[] = [];
    [...line].forEach((character, column) => {
      const last = runs.at(-1);
      if (last?.doubtful === doubtful.has(column)) last.text += character;
      else runs.push({ text: character, doubtful: doubtful.has(column) });
    });
    return runs;
  });
}
