/** A feed that grows by one article after another, read by what was added or anew each time. */

import type { Block } from '#lib/page/block.ts';
import { createPageText } from '#lib/page/page-text.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { median } from '#scripts/bench/living/median.ts';
import { feedTexts, NAME } from '#scripts/bench/living/pages.ts';
import { takeOverTurns } from './clock.ts';

export interface FeedResult {
  /** Milliseconds of work for all articles, without what the page itself did. */
  readonly time: number;
  /** UTF-16 code units read for them. */
  readonly characters: number;
  readonly blocks: number;
}

function append(number: number): void {
  const article = document.createElement('article');
  const [title = '', ...paragraphs] = feedTexts(number);
  const heading = document.createElement('h2');
  heading.textContent = title;
  article.append(heading);
  for (const text of paragraphs) {
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.href = '/places';
    link.textContent = NAME;
    const [before = '', after = ''] = text.split(NAME);
    paragraph.append(before, link, after);
    article.append(paragraph);
  }
  document.querySelector('#feed')?.append(article);
}

/** Articles whose times are taken for one another: the page has hardly grown meanwhile. */
const LIKE = 10;

/** The sum of times that grow steadily, without what the machine did in between: each counts as the median of its lot. */
function steadySum(times: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < times.length; i += LIKE) {
    const lot = times.slice(i, i + LIKE);
    sum += median(lot) * lot.length;
  }
  return sum;
}

/** Our reading, which has settled after each article before the next one comes. */
export async function feedOurs(articles: number): Promise<FeedResult> {
  const clock = takeOverTurns(window);
  const life = new AbortController();
  const page = createPageText({ document, signal: life.signal, onBlocks: () => {}, onGone: () => {} });
  const isSettled = (): boolean => page.isSettled;
  await clock.settle(isSettled);
  const { characters, blocks } = page.counters;
  const before = { characters, blocks };
  const times: number[] = [];
  for (let number = 0; number < articles; number++) {
    const read = page.counters.characters;
    const busy = clock.busy;
    await clock.after(() => append(number));
    if (page.counters.characters !== read) throw new Error('An article was read before its turn.');
    await clock.settle(isSettled);
    times.push(clock.busy - busy);
  }
  life.abort();
  return {
    time: steadySum(times),
    characters: page.counters.characters - before.characters,
    blocks: page.counters.blocks - before.blocks,
  };
}

/** The same code over the whole document after each article, each time in a task of its own as ours is. */
export async function feedAnew(articles: number): Promise<FeedResult> {
  const clock = takeOverTurns(window);
  const times: number[] = [];
  let found: Block[] = [];
  let characters = 0;
  let blocks = 0;
  for (let number = 0; number < articles; number++) {
    await clock.after(() => append(number));
    const busy = clock.busy;
    await clock.run(() => {
      found = collectBlocks(document.body);
    });
    times.push(clock.busy - busy);
    for (const { text } of found) characters += text.length;
    blocks += found.length;
  }
  return { time: steadySum(times), characters, blocks };
}
