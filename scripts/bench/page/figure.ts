import type { Comparison, TargetFigure } from '#scripts/bench/result.ts';
import { median } from './statistics.ts';

/** A figure from its single runs. */
export const figureOf = (
  of: string,
  runs: readonly number[],
  is: Comparison,
  target: number,
  unit: string,
): TargetFigure => ({ of, value: median(runs), is, target, unit, runs });
