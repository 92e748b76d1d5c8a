/** Pages from a folder, in place of the generated ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled } from '#scripts/bench/page/statistics.ts';
import { randomFrom } from '#scripts/scale/random.ts';
import type { NewsPage } from './news-page.ts';

/** Every `*.html` below `folder`, named by its path there, in the order of names. */
export function pagesIn(folder: string): NewsPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no *.html.`);
  return names.map((name) => ({ name, html: readFileSync(join(folder, name)) }));
}

/** At most `atMost` of them: a choice that looks random and is always the same, in the order of all. */
export function spread<T>(pages: readonly T[], atMost: number): T[] {
  const chosen = new Set(shuffled(pages, randomFrom(pages.length)).slice(0, atMost));
  return pages.filter((page) => chosen.has(page));
}
