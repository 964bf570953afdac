/**
 * The level that best parts the values from `floor` on in two classes; those above it are the upper class. `floor` where
 * all are alike. Source: N. Otsu, IEEE Transactions on Systems, Man, and Cybernetics 9 (1979) 62–66.
 */
export function otsu(values: Uint8Array, floor = 0): number {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < values.length; i++) histogram[values[i]!]!++;
  histogram.fill(0, 0, floor);
  let count = 0;
  let total = 0;
  for (let level = 0; level < 256; level++) {
    count += histogram[level]!;
    total += level * histogram[level]!;
  }

  let best = floor;
  let bestSpread = 0;
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < 256; level++) {
    below += histogram[level]!;
    sumBelow += level * histogram[level]!;
    const above = count - below;
    if (below === 0 || above === 0) continue;
    const gap = sumBelow / below - (total - sumBelow) / above;
    const spread = below * above * gap * gap;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = level;
    }
  }
  return best;
}
