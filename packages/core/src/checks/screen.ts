import type { Finding, FindingStatus } from '../contract/findings.ts';
import { screenGrid } from '../image/measure/screenGrid.ts';
import { above, figure, limitsOf, worst } from './againstLimits.ts';
import type { Check } from './check.ts';

/** From this strength on, a fine grid in brightness bears out one in colour, which then counts so many times. */
const FINE_GRID = { strength: 200, bearsOut: 3 };

/**
 * Whether the document was photographed from a screen, whose pixels make one fine grid all over it. Where the grid is
 * coloured, or plain and strong, it is one; a weak plain one can be the raster of a printer, which a human judges.
 */
export const screen: Check = {
  codes: ['image.screen'],
  run({ card, policy: { thresholds } }): Finding[] {
    if (!card) return [{ code: 'image.screen', status: 'skipped' }];
    const { plain, coloured: stripes } = screenGrid(card.image, card.gray);
    const coloured = stripes * (plain >= FINE_GRID.strength ? FINE_GRID.bearsOut : 1);
    const status = screenStatus(
      worst([above(plain, thresholds.gridStrength), above(coloured, limitsOf(thresholds.colouredGridStrength))]),
    );
    const evidence = { gridStrength: figure(plain), colouredGridStrength: figure(coloured) };
    return [{ code: 'image.screen', status, evidence }];
  },
};

/** What the strength of the grid comes to: where no picture is refused, a hint would help nobody. */
export function screenStatus(grid: FindingStatus): FindingStatus {
  return grid === 'warn' ? 'inconclusive' : grid;
}
