/**
 * What the parts of the benchmark hand over, and what the report is made of:
 *
 *   page    ─┐
 *   engine  ─┼─▶ PartResult ─▶ table, JSON, plots
 *   living  ─┘
 */

/** What one contender took, and what it did for it: a time without the work done says nothing. */
export interface Row {
  /** Rows of one group were measured in one run, and may be compared; its first is what the others are held against. */
  readonly group: string;
  readonly what: string;
  /** The median. */
  readonly value: number;
  readonly unit: string;
  /** Times the first row of the group: the median of the ratios page by page where there are pages. */
  readonly ratio: number | null;
  /** Characters scanned, in UTF-16 code units; null where nothing is scanned. */
  readonly characters: number | null;
  /** Names found; null where nothing is looked for. */
  readonly hits: number | null;
  readonly note?: string;
}

/** How a value must stand to its target. */
export type Comparison = 'at most' | 'at least' | 'exactly';

/** One of the figures by which a target is judged. */
export interface TargetFigure {
  /** What it is of ("at 135,000 names"); '' where the target has one figure only. */
  readonly of: string;
  readonly value: number;
  readonly is: Comparison;
  readonly target: number;
  readonly unit: string;
  /** Values of the single runs, of which `value` is the median. */
  readonly runs: readonly number[];
}

export const TARGETS = [
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15'],
] as const;
export type TargetName = `T${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/** A line of a plot: cost against names, or against the size of a page. */
export interface Line {
  readonly plot: 'names' | 'page size';
  readonly what: string;
  /** `x`: names, or code units of a page's text; `y`: in `unit`. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly unit: string;
}

export interface PartResult {
  readonly rows: readonly Row[];
  readonly targets: ReadonlyMap<TargetName, readonly TargetFigure[]>;
  readonly lines: readonly Line[];
}

/** What every part is told. */
export interface BenchOptions {
  /** Folder with pages (`*.html`, at any depth) in place of the generated ones. */
  readonly pages?: string;
  /** Repeats of everything; the median counts. */
  readonly repeats: number;
  /** At most this many pages. */
  readonly atMost: number;
  /** Says in one line what is being done. */
  readonly say: (line: string) => void;
}
