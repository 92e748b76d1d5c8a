/** The course of many scattered points. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** More points than this are a cloud, of which a line shows the course. */
const CLOUD = 16;
const BINS = 9;

/** The points themselves if they are few; else the medians of so many equal groups, by `x`. */
export function trend(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  if (sorted.length <= CLOUD) return sorted;
  const groups = Map.groupBy(sorted.entries(), ([index]) => Math.floor((index * BINS) / sorted.length));
  return [...groups.values()].map((members) => {
    const group = members.map(([, point]) => point);
    return { x: middle(group.map(({ x }) => x)), y: middle(group.map(({ y }) => y)) };
  });
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
