import type { Finding, SideReport } from '@rectoverso/core/contract';
import type { Choice } from '../../controller/state.ts';
import { hintFindings, wrongFindings } from './sortFindings.ts';

/**
 * Numbers, from 1, for the findings that can be shown on the picture: they tie the list to the drawing. None without
 * the picture, and none for a PDF: regions are px of the page as the server renders it, at a size not known here.
 */
export function numberRegions(report: SideReport | null, choice: Choice | null): ReadonlyMap<Finding, number> {
  if (!choice || choice.type === 'pdf') return new Map();
  const placed = [...wrongFindings(report), ...hintFindings(report)].filter(({ region }) => region !== undefined);
  return new Map(placed.map((finding, index) => [finding, index + 1]));
}
