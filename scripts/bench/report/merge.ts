/** The parts' results, put together: figures of one target stand together, whichever part they come from. */
import { type PartResult, TARGETS, type TargetFigure, type TargetName } from '#scripts/bench/result.ts';

export function merged(parts: readonly PartResult[]): PartResult {
  const targets = new Map<TargetName, readonly TargetFigure[]>();
  for (const name of TARGETS as readonly TargetName[]) {
    const figures = parts.flatMap((part) => part.targets.get(name) ?? []);
    if (figures.length > 0) targets.set(name, figures);
  }
  return {
    rows: parts.flatMap(({ rows }) => rows),
    targets,
    lines: parts.flatMap(({ lines }) => lines),
  };
}
