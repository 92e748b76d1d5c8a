/** The pages on which everything is measured: those of a folder, or our own. */

import type { BenchOptions } from '#scripts/bench/result.ts';
import { shippedPack } from '#scripts/scale/shipped-pack.ts';
import { pagesIn, spread } from './folder.ts';
import { newsPages } from './generate.ts';
import type { NewsPage, StrewnNames } from './news-page.ts';

/** `cities`: strewn into the pages that we make. */
export function benchPages({ pages, atMost }: BenchOptions, cities: readonly string[]): NewsPage[] {
  return spread(pages === undefined ? newsPages(strewn(cities)) : pagesIn(pages), atMost);
}

/** The cities, and what the shipped pack calls its entities. */
function strewn(cities: readonly string[]): StrewnNames {
  const known = shippedPack().entities.flatMap(({ names }) => names.map(({ text }) => text));
  const isCyrillic = (name: string) => /\p{Script=Cyrillic}/u.test(name);
  return {
    latin: [...cities, ...known.filter((name) => !isCyrillic(name))],
    cyrillic: known.filter(isCyrillic),
  };
}
