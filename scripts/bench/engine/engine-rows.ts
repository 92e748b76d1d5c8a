/** What was measured of matchers → rows, figures and lines of the report. */
import { median } from '#scripts/bench/page/statistics.ts';
import type { Line, Row, TargetFigure } from '#scripts/bench/result.ts';
import { medianNs, type Performed, timesOf } from './contest.ts';
import { TITLES } from './field.ts';

const named = (names: number): string => `${names.toLocaleString('en-GB')} names`;

/** Throughput, held against the first, which is the floor. */
export function speedRows(group: string, all: readonly Performed[], characters: number): Row[] {
  const [floor] = all;
  return all.map((one) => ({
    group,
    what: one.names === 0 ? TITLES[one.what] : `${TITLES[one.what]}, ${one.names.toLocaleString('en-GB')}`,
    value: 1000 / medianNs(one),
    unit: 'M chars/s',
    ratio: floor === undefined ? null : median(timesOf(one, floor)),
    characters,
    hits: one.names === 0 ? null : one.hits,
  }));
}

/** The first search in a fresh page, as every page pays it that searches by itself; held against ours. */
export function firstRows(names: number, all: readonly Performed[], characters: number): Row[] {
  const ours = all.find(({ what }) => what === 'scan');
  if (ours === undefined) return [];
  const others = all.filter(({ what }) => what !== 'floor' && what !== 'scan');
  return [ours, ...others].map((one) => ({
    group: `the first search of all, ${named(names)}`,
    what: TITLES[one.what],
    value: 1000 / one.firstNs,
    unit: 'M chars/s',
    ratio: one.firstNs / ours.firstNs,
    characters,
    hits: one.hits,
  }));
}

/** What stays in memory, held against ours. */
export function memoryRows(names: number, all: readonly Performed[]): Row[] {
  const ours = all.find(({ what }) => what === 'finder');
  if (ours === undefined) return [];
  const others = all.filter(
    ({ what }) => !['floor', 'finder', 'scan', 'scanAnyCase', 'sweep'].includes(what),
  );
  return [ours, ...others].map((one) => ({
    group: `memory, ${named(names)}`,
    what: TITLES[one.what],
    value: one.bytes / 1e6,
    unit: 'MB',
    ratio: one.bytes / ours.bytes,
    characters: null,
    hits: null,
    note: `${(one.bytes / names).toFixed(1)} bytes a name; made in ${Math.round(one.madeIn)} ms`,
  }));
}

/** T5 at this size: how many times a regular expression takes what our scan takes. */
export function againstRegex(
  names: number,
  target: number,
  all: readonly Performed[],
): readonly TargetFigure[] {
  const ours = all.find(({ what }) => what === 'scan');
  const regex = all.find(({ what }) => what === 'regexFolded');
  if (ours === undefined || regex === undefined) return [];
  const runs = timesOf(regex, ours);
  return [{ of: `${named(names)}, warm`, value: median(runs), is: 'at least', target, unit: '×', runs }];
}

/** T6: how much slower our scan is with the most names than with the fewest. */
export function manyAgainstFew(all: readonly Performed[]): readonly TargetFigure[] {
  const ours = all.filter(({ what }) => what === 'scan');
  const [few, many] = [ours[0], ours.at(-1)];
  if (few === undefined || many === undefined) return [];
  const runs = timesOf(many, few);
  return [{ of: '', value: median(runs), is: 'at most', target: 2, unit: '×', runs }];
}

/** Cost a character, as multiples of the bare loop, against the number of names. */
export function nameLines(contests: readonly (readonly Performed[])[]): Line[] {
  const points = new Map<string, { x: number; y: number }[]>();
  for (const all of contests) {
    const floor = all.find(({ what }) => what === 'floor');
    if (floor === undefined) continue;
    for (const one of all) {
      // Its line would lie on that of our other scan.
      if (one.what === 'scanAnyCase') continue;
      const line = points.get(TITLES[one.what]) ?? [];
      if (one.names > 0) line.push({ x: one.names, y: median(timesOf(one, floor)) });
      points.set(TITLES[one.what], line);
    }
  }
  return [...points]
    .filter(([, line]) => line.length > 1)
    .map(([what, line]) => ({ plot: 'names', what, points: line, unit: '× bare loop' }));
}
