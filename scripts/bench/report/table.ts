/** The report as it is printed: targets first, then what was measured, group by group. */
import type { PartResult, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import { columns, type Side } from './columns.ts';
import { readable, whole } from './numbers.ts';
import { TITLES } from './titles.ts';
import { isMet } from './verdict.ts';

export function printed({ rows, targets }: PartResult): string {
  const groups = [...Map.groupBy(rows, ({ group }) => group)];
  return [targetTable(targets), ...groups.map(([group, members]) => groupTable(group, members))]
    .filter((part) => part !== '')
    .join('\n\n');
}

const TARGET_SIDES: readonly Side[] = ['left', 'left', 'right', 'right', 'left', 'left'];

function targetTable(targets: PartResult['targets']): string {
  const lines = [...targets].flatMap(([name, figures]) => targetLines(name, figures));
  return lines.length === 0 ? '' : `Targets\n\n${columns(lines, TARGET_SIDES).join('\n')}`;
}

function targetLines(name: TargetName, figures: readonly TargetFigure[]): string[][] {
  const lines = figures.map((figure) => [
    name,
    figure.of === '' ? TITLES[name] : `  ${figure.of}`,
    readable(figure.value),
    `${figure.is} ${readable(figure.target)}`,
    figure.unit,
    isMet(figure) ? 'ok' : 'SHORT',
  ]);
  return figures.every(({ of }) => of === '')
    ? lines
    : [[name, TITLES[name]], ...lines.map((line) => line.with(0, ''))];
}

const GROUP_SIDES: readonly Side[] = ['left', 'right', 'left', 'right', 'right', 'right', 'left'];

function groupTable(group: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, value, unit, ratio, characters, hits, note = '' }) => [
    `  ${what}`,
    readable(value),
    unit,
    ratio === null ? '–' : `× ${readable(ratio)}`,
    whole(characters),
    whole(hits),
    note,
  ]);
  const head = [group, '', '', 'times the first', 'characters', 'hits', ''];
  return columns([head, ...lines], GROUP_SIDES).join('\n');
}
