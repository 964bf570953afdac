/** How many of a list are right. */
export interface Share {
  right: number;
  of: number;
}

export function shareOf<One>(list: readonly One[], isRight: (one: One) => boolean): Share {
  return { right: list.filter(isRight).length, of: list.length };
}

/** `97.3 % (107 of 110)`, rounded down so that no bar is reached by rounding; `–` of nothing. */
export function inPercent({ right, of }: Share): string {
  return of === 0 ? '–' : `${(Math.floor((1000 * right) / of) / 10).toFixed(1)} % (${right} of ${of})`;
}

/** Null where there is nothing to judge by. */
export function reaches({ right, of }: Share, percent: number): boolean | null {
  return of === 0 ? null : 100 * right >= percent * of;
}
