/** The report as a machine reads it. */
import type { PartResult, TargetFigure } from '#scripts/bench/result.ts';
import { furthest, isMet } from './verdict.ts';

/** Of what run this is the report. */
export interface Circumstances {
  /** Processor, memory, versions. */
  readonly machine: string;
  /** What was read: a number of generated pages, or of a folder's. */
  readonly pages: string;
  /** ISO 8601. */
  readonly date: string;
  readonly command: string;
}

/** A target as it is reported: `value` and `target` are those of the figure that is furthest from its target. */
interface Reported extends TargetFigure {
  /** All figures meet theirs. */
  readonly ok: boolean;
  readonly figures: readonly (TargetFigure & { readonly ok: boolean })[];
}

/** JSON with two spaces of indent. What is no number is `null`. */
export function asJson({ rows, targets, lines }: PartResult, circumstances: Circumstances): string {
  const reported = [...targets].flatMap(([name, figures]) => {
    const target = reportedOf(figures);
    return target === undefined ? [] : [[name, target] as const];
  });
  const report = { targets: Object.fromEntries(reported), rows, lines, ...circumstances };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function reportedOf(figures: readonly TargetFigure[]): Reported | undefined {
  const worst = furthest(figures);
  if (worst === undefined) return undefined;
  return {
    ...worst,
    ok: figures.every(isMet),
    figures: figures.map((figure) => ({ ...figure, ok: isMet(figure) })),
  };
}
