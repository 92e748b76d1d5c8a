/** What a page pays for an index of many names, where it holds as many hits as of few. */

import { figureOf } from '#scripts/bench/page/figure.ts';
import { medianRatio } from '#scripts/bench/page/statistics.ts';
import { spread } from '#scripts/bench/pages/folder.ts';
import type { BenchOptions, TargetFigure } from '#scripts/bench/result.ts';
import { randomFrom, seedOf } from '#scripts/scale/random.ts';
import { madeUp } from '#scripts/scale/words.ts';
import { createProfile } from '#tests/harness/extension.ts';
import { cityPack } from './city-pack.ts';
import { startReader } from './reader.ts';
import { builtExtension } from './subject.ts';
import { costs, EVERYTHING, type PageAt, type PageVisit, visits } from './visits.ts';

/** Pages on which few and many names are held against each other: enough for a median. */
const PAIRED = 8;

export interface Sizes {
  /** Names that pages hold. */
  readonly known: readonly string[];
  /** How many names there are to be in all. */
  readonly sizes: readonly number[];
  readonly pages: readonly PageAt[];
  /** The same pages at few names. */
  readonly few: readonly PageVisit[];
}

/** A figure for each size at which a pack can be taken in; what cannot is said. */
export async function sizeTargets(options: BenchOptions, sizes: Sizes): Promise<TargetFigure[]> {
  const figures: TargetFigure[] = [];
  for (const size of sizes.sizes) {
    const named = `${size.toLocaleString('en')} names`;
    options.say(`the built extension takes in ${named}`);
    try {
      const many = await visitsWith(manyNames(sizes.known, size), options, sizes);
      const repeats = [...new Set(many.map(({ repeat }) => repeat))];
      const runs = repeats.map((repeat) =>
        medianRatio(costs(many, EVERYTHING, repeat), costs(sizes.few, EVERYTHING, repeat)),
      );
      figures.push(figureOf(named, runs, 'at most', 1.1, '×'));
    } catch (error) {
      options.say(`${named} could not be taken in: ${String(error).split('\n')[0]}`);
    }
  }
  return figures;
}

async function visitsWith(
  names: readonly string[],
  { repeats, say }: BenchOptions,
  { known, pages }: Sizes,
): Promise<PageVisit[]> {
  const profile = createProfile();
  try {
    const reader = await startReader(cityPack(names, known.length), profile);
    await reader.close();
    const what = `the built extension, ${names.length.toLocaleString('en')} names`;
    const start = () => builtExtension(profile);
    return await visits({ what, start, pages: spread(pages, PAIRED), repeats, say });
  } finally {
    profile.remove();
  }
}

/** `size` names: first `known`, then such as no page holds, words made up of syllables, two in a name. The same every time. */
export function manyNames(known: readonly string[], size: number): string[] {
  const random = randomFrom(seedOf('many names', size));
  const word = (like: string) => {
    const made = madeUp(random, like);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const names = new Set(known);
  while (names.size < size) names.add(`${word('seaport')} ${word('harbour')}`);
  return [...names];
}
