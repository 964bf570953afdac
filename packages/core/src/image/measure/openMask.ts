/** A picture of yes (1) and no (0). */
export interface Mask {
  data: Uint8Array;
  /** px */
  width: number;
  /** px */
  height: number;
}

/**
 * The mask without what no square of `2 reach + 1` px fits into; what lies outside counts as yes. Source: J. Serra,
 * *Image Analysis and Mathematical Morphology*, 1982 (opening).
 */
export function openMask(mask: Mask, reach: number): Mask {
  const eroded = spread(mask, reach, 0);
  return spread(eroded, reach, 1);
}

/** Every pixel within `reach` of one of `value` takes it, along rows and then columns. */
function spread({ data, width, height }: Mask, reach: number, value: 0 | 1): Mask {
  const along = (from: Uint8Array, step: number, length: number) => {
    const to = from.slice();
    for (let at = 0; at < from.length; at++) {
      if (from[at] !== value) continue;
      const place = Math.floor(at / step) % length;
      for (let away = -Math.min(reach, place); away <= Math.min(reach, length - 1 - place); away++) {
        to[at + away * step] = value;
      }
    }
    return to;
  };
  return { data: along(along(data, 1, width), width, height), width, height };
}
