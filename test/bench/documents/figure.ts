import { quantiles } from '../table.ts';
import { inPercent, reaches, type Share } from './share.ts';

/** A line of the table of figures: what was measured, what came out, what was to be reached. */
export interface Figure {
  what: string;
  figure: string;
  bar: string;
  /** Null where nothing was measured, or there is no bar. */
  met: boolean | null;
}

/** A share that is to reach `percent`. */
export function shareFigure(what: string, share: Share, percent: number): Figure {
  const bar = percent === 100 ? '100 %' : `≥ ${percent} %`;
  return { what, figure: inPercent(share), bar, met: reaches(share, percent) };
}

/** Something that must never happen. */
export function neverFigure(what: string, { right: times, of }: Share): Figure {
  return { what, figure: `${times} of ${of}`, bar: '0', met: of === 0 ? null : times === 0 };
}

/** Values of which the median and the 95th percentile may reach a limit each. */
export function limitFigure(
  what: string,
  values: readonly number[],
  limits: { median: number; p95?: number },
  unit: string,
): Figure {
  const { median, p95 } = quantiles(values);
  const bar = `median ≤ ${limits.median}${limits.p95 === undefined ? '' : `, p95 ≤ ${limits.p95}`} ${unit}`;
  if (values.length === 0) return { what, figure: '–', bar, met: null };
  const digits = unit === '%' ? 2 : 0;
  return {
    what,
    figure: `median ${median.toFixed(digits)}, p95 ${p95.toFixed(digits)} ${unit} (${values.length})`,
    bar,
    met: median <= limits.median && (limits.p95 === undefined || p95 <= limits.p95),
  };
}
