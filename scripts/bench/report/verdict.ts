/** How figures stand to their targets. */
import type { TargetFigure } from '#scripts/bench/result.ts';

export function isMet({ value, is, target }: TargetFigure): boolean {
  if (is === 'at most') return value <= target;
  return is === 'at least' ? value >= target : value === target;
}

/**
 * How far a figure is from its target, as a factor: above 1 it falls short, below 1 it has room. Of a target of zero
 * any miss is infinitely far; so is a figure that is no number.
 */
export function shortfall(figure: TargetFigure): number {
  const { value, is, target } = figure;
  if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  if (is === 'at least') return target / value;
  if (target !== 0) return is === 'at most' ? value / target : Math.max(value / target, target / value);
  return isMet(figure) ? 0 : Number.POSITIVE_INFINITY;
}

/** The figure that is furthest from its target; of several the first. `figures` is not empty. */
export function furthest(figures: readonly TargetFigure[]): TargetFigure | undefined {
  return figures.toSorted((a, b) => compareShortfall(shortfall(a), shortfall(b)))[0];
}

/** The larger first; two infinities are equal. */
const compareShortfall = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);
