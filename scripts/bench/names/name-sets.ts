/** The sets of names with which everything is measured, from the largest cities to a million names. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { citiesFolder, cityNames } from './cities.ts';
import { type CityName, deriveNames } from './derive-names.ts';
import { digestOf } from './digest.ts';

export interface NameSets {
  /** Ascending. */
  readonly sizes: readonly number[];
  /** The first `size` names; a smaller set is the beginning of each larger one. No two fold alike. */
  of(size: number): readonly string[];
}

export const NAME_SIZES = [150, 10_000, 135_000, 1_000_000] as const;
const MOST = 1_000_000;

/** Everything from which the list is made. */
const INPUTS = [
  'lib/names',
  'data/names',
  'scripts/bench/names/derive-names.ts',
  'scripts/bench/names/cities.ts',
];

let known: readonly CityName[] | undefined;

/**
 * 150, 10,000, 135,000 and 1,000,000 names; what they are is told in `derive-names.ts`. Deriving them takes half a
 * minute, so the list is kept in `node_modules/.cache` until something changes from which it is made.
 */
export function nameSets(say: (line: string) => void): NameSets {
  const all = allNames(say).map(({ text }) => text);
  return { sizes: NAME_SIZES, of: (size) => all.slice(0, size) };
}

/** All names of the largest set, with the cities from which they come. */
export function allNames(say: (line: string) => void): readonly CityName[] {
  known ??= read(say);
  return known;
}

function read(say: (line: string) => void): readonly CityName[] {
  const inputs = [citiesFolder(), ...INPUTS.map((path) => join(ROOT, path))];
  const folder = join(ROOT, 'node_modules/.cache/according-to');
  const file = join(folder, `names-${digestOf(ROOT, inputs).slice(0, 16)}.tsv`);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  say('deriving a million names from those of the cities: once, half a minute');
  const names = deriveNames(cityNames(), MOST);
  if (names.length < MOST) throw new Error(`The rules make ${names.length} names of the cities, too few.`);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^names-.*\.tsv$/u.test(old)) rmSync(join(folder, old));
  // Another run may read it at this moment: it finds all or nothing.
  writeFileSync(`${file}.${process.pid}`, names.map(({ text, city }) => `${city}\t${text}`).join('\n'));
  renameSync(`${file}.${process.pid}`, file);
  return names;
}

function readKept(file: string): CityName[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return text.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    return { city: Number(line.slice(0, tab)), text: line.slice(tab + 1) };
  });
}
