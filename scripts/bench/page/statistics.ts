/** Middle values. A ratio is taken page by page first: the machine's mood is in both sides of it, and falls out. */

/** The value at share `share` (0 to 1) of the sorted values, interpolated; not a number if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Values by page. */
export type ByPage = ReadonlyMap<string, number>;

/** The ratios on pages that both have, in the order of `above`. */
export function ratios(above: ByPage, below: ByPage): number[] {
  return [...above].flatMap(([page, value]) => {
    const other = below.get(page);
    return other === undefined || other === 0 ? [] : [value / other];
  });
}

/** The median of the ratios page by page. */
export const medianRatio = (above: ByPage, below: ByPage): number => median(ratios(above, below));

/** What all common pages cost together, against the same of the other: large pages weigh more. */
export function ratioOfTotals(above: ByPage, below: ByPage): number {
  const common = [...above.keys()].filter((page) => below.has(page));
  const total = (values: ByPage) => sum(common.map((page) => values.get(page) ?? 0));
  return total(above) / total(below);
}

/** All in an order that looks random and is the same for the same numbers (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
