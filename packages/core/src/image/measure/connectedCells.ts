/** The groups of cells, by their place in rows of `width`, that `isIn` says yes to and that touch each other by their sides. */
export function connectedCells(width: number, height: number, isIn: (at: number) => boolean): number[][] {
  const seen = new Uint8Array(width * height);
  const groups: number[][] = [];
  for (let seed = 0; seed < seen.length; seed++) {
    if (seen[seed] || !isIn(seed)) continue;
    seen[seed] = 1;
    const group = [seed];
    for (const at of group) {
      const x = at % width;
      const neighbours = [x > 0 && at - 1, x < width - 1 && at + 1, at - width, at + width];
      for (const next of neighbours) {
        if (next === false || next < 0 || next >= seen.length || seen[next] || !isIn(next)) continue;
        seen[next] = 1;
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}
