import type { Finding, FindingStatus } from '../contract/findings.ts';
import { colouredGrid } from '../image/measure/colouredGrid.ts';
import { gridStrength } from '../image/measure/gridStrength.ts';
import { above, figure, limitsOf, worst } from './againstLimits.ts';
import type { Check } from './check.ts';

/** From this strength on, a fine grid in brightness bears out one in colour, which then counts so many times. */
const FINE_GRID = { strength: 1000, bearsOut: 2.5 };

/**
 * Whether the document was photographed from a screen, whose pixels make one fine grid all over it. Where the grid is
 * coloured it is one; a printer's raster and regular security print make a plain one too, which a human judges.
 */
export const screen: Check = {
  codes: ['image.screen'],
  run({ card, policy: { thresholds } }): Finding[] {
    if (!card) return [{ code: 'image.screen', status: 'skipped' }];
    const plain = gridStrength(card.gray);
    const coloured = colouredGrid(card.image) * (plain >= FINE_GRID.strength ? FINE_GRID.bearsOut : 1);
    const status = screenStatus(
      worst([
        above(plain, limitsOf(thresholds.gridStrength)),
        above(coloured, limitsOf(thresholds.colouredGridStrength)),
      ]),
    );
    const evidence = { gridStrength: figure(plain), colouredGridStrength: figure(coloured) };
    return [{ code: 'image.screen', status, evidence }];
  },
};

/** What the strength of the grid comes to: a plain one is never more than a doubt. */
export function screenStatus(grid: FindingStatus): FindingStatus {
  return grid === 'warn' ? 'inconclusive' : grid;
}
