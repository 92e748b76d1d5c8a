/** Who runs against whom, and how they are called in tables. */
import type { Entry } from './entrant.ts';
import type { MatcherName } from './in-browser/main.ts';

export const TITLES: Readonly<Record<MatcherName, string>> = {
  floor: 'bare charCodeAt loop',
  sweep: 'ours, the first look alone',
  scan: 'ours, all names',
  scanAnyCase: 'ours, all names, small letters too',
  finder: 'ours, names judged in context',
  regexFolded: 'regex alternation, giu',
  regexExact: 'regex alternation, gu',
  flashtext: 'flashtext.js',
  ahocorasick: 'ahocorasick',
  modernAhocorasick: 'modern-ahocorasick',
  set: 'JSON + Set of names',
  mapOfFirstWords: 'JSON + Map of first words',
};

const OURS = ['scan', 'scanAnyCase', 'finder'] as const;
const PACKAGES = ['flashtext', 'ahocorasick', 'modernAhocorasick'] as const;
const COLLECTIONS = ['set', 'mapOfFirstWords'] as const;
const EVERYONE = [...OURS, 'regexFolded', 'regexExact', ...PACKAGES, ...COLLECTIONS] as const;

/** By number of names. At a million the others' tables take gigabytes, and a regular expression is refused. */
const FIELDS: ReadonlyMap<number, readonly MatcherName[]> = new Map<number, readonly MatcherName[]>([
  [150, EVERYONE],
  [10_000, EVERYONE],
  [135_000, EVERYONE],
  [1_000_000, [...OURS, ...COLLECTIONS]],
]);

const FLOOR: Entry = { what: 'floor', names: 0 };

/** Everyone who bears so many names, after the floor. */
export const fieldAt = (names: number): Entry[] => [
  FLOOR,
  ...(FIELDS.get(names) ?? []).map((what) => ({ what, names })),
];

/** Ours alone, from the fewest names to the most, after the floor. */
export const oursAt = (sizes: readonly number[]): Entry[] => [
  FLOOR,
  ...(['sweep', 'scan', 'finder'] as const).flatMap((what) => sizes.map((names) => ({ what, names }))),
];
