/** A logarithmic axis: from values to pixels, and the values worth a line. */

export interface Axis {
  /** Pixels from the axis's begin. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Steps within a decade, from the finest; the first with few enough lines is taken. */
const STEPS = [[1, 2, 5], [1, 3], [1]] as const;
const MOST_TICKS = 8;

/** An axis of `length` pixels that shows all of these (positive) values and ends at ticks. `values` is not empty. */
export function logAxis(values: readonly number[], length: number): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const all = STEPS.map((steps) => around(least, most, steps));
  const ticks = all.find((some) => some.length <= MOST_TICKS) ?? all.at(-1) ?? [];
  const [first = least, last = most] = [ticks[0], ticks.at(-1)];
  const span = Math.log(last / first) || 1;
  return { at: (value) => (Math.log(value / first) / span) * length, ticks };
}

/** Numbers of the form step × 10ⁿ from the last below `least` to the first above `most`. */
function around(least: number, most: number, steps: readonly number[]): number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(least)) - 1; power <= Math.ceil(Math.log10(most)) + 1; power++) {
    for (const step of steps) all.push(Number(`${step}e${power}`));
  }
  const from = all.findLastIndex((tick) => tick <= least);
  const to = all.findIndex((tick) => tick >= most);
  return all.slice(from, Math.max(to, from + 1) + 1);
}
