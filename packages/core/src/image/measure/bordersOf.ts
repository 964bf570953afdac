/** A side of the picture that a thing touches: the share of it touched, and how far the thing reaches in, cells. */
export interface TouchedBorder {
  share: number;
  reach: number;
}

/** The sides of a picture of `width` × `height` cells that a group of cells touches. */
export function bordersOf(cells: readonly number[], width: number, height: number): TouchedBorder[] {
  const away = [
    (at: number) => Math.floor(at / width),
    (at: number) => width - 1 - (at % width),
    (at: number) => height - 1 - Math.floor(at / width),
    (at: number) => at % width,
  ];
  return away.flatMap((distance, side) => {
    const touching = cells.filter((at) => distance(at) === 0).length;
    const reach = cells.reduce((most, at) => Math.max(most, distance(at) + 1), 0);
    return touching > 0 ? [{ share: touching / (side % 2 === 0 ? width : height), reach }] : [];
  });
}
