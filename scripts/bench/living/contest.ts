/** From measured values to the rows and figures of a report. */
import type { BenchOptions, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import type { Contestant } from './browsers.ts';
import { median } from './median.ts';

/** What one measurement of this part adds to its result. */
export interface Share {
  readonly rows: readonly Row[];
  readonly figures: readonly (readonly [TargetName, TargetFigure])[];
}

/** What every measurement of this part is told. */
export interface Ground {
  readonly browser: Contestant;
  readonly origin: string;
  readonly options: BenchOptions;
}

export interface Entry {
  readonly what: string;
  readonly values: readonly number[];
  readonly characters?: number;
  readonly hits?: number;
  readonly note?: string;
}

/** Rows of one group, held against its first entry; `values` of one place in all entries were measured together. */
export function rowsOf(group: string, unit: string, entries: readonly Entry[]): Row[] {
  const first = entries[0]?.values ?? [];
  return entries.map(({ what, values, characters = null, hits = null, note }, i) => ({
    ...{ group, what, unit, characters, hits },
    value: median(values),
    ratio: i === 0 ? null : median(ratios(values, first)),
    ...(note === undefined ? {} : { note }),
  }));
}

/** Quotients place by place, as far as both go. */
export function ratios(values: readonly number[], by: readonly number[]): number[] {
  return values.flatMap((value, i) => {
    const divisor = by[i];
    return divisor === undefined || divisor === 0 ? [] : [value / divisor];
  });
}

/** A figure from the values of its runs. */
export function figure(
  runs: readonly number[],
  rest: Omit<TargetFigure, 'value' | 'runs' | 'unit'> & { readonly unit?: string },
): TargetFigure {
  return { unit: '×', ...rest, value: median(runs), runs };
}
