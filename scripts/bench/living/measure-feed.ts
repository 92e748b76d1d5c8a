/** T11: a feed of five hundred articles, read as they come or anew each time. */
import { until } from '#tests/harness/until.ts';
import { figure, type Ground, rowsOf, type Share } from './contest.ts';
import type { FeedResult } from './page/feed.ts';
import { feedCharacters } from './pages.ts';

const ARTICLES = 500;

export async function measureFeed(ground: Ground): Promise<Share> {
  const { browser, options } = ground;
  const ours: FeedResult[] = [];
  const anew: FeedResult[] = [];
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    options.say(`T11 ${browser.name}, run ${repeat + 1}`);
    ours.push(await oneFeed(ground, 'feedOurs'));
    anew.push(await oneFeed(ground, 'feedAnew'));
  }
  const added = Array.from({ length: ARTICLES }, (_, i) => feedCharacters(i)).reduce((a, b) => a + b, 0);
  const entry = (what: string, results: readonly FeedResult[]) => ({
    what,
    values: results.map(({ time }) => time),
    characters: results[0]?.characters ?? 0,
  });
  const runs = anew.map(({ time }, i) => time / (ours[i]?.time ?? Number.NaN));
  const scanned = ours.map(({ characters }) => characters / added);
  return {
    rows: rowsOf(`${ARTICLES} articles appended one after another, ${browser.name}`, 'ms', [
      entry('ours: what was added', ours),
      entry('everything anew after each', anew),
    ]),
    figures: [
      ['T11', figure(runs, { of: `${browser.name}, time`, is: 'at least', target: 150 })],
      [
        'T11',
        figure(scanned, {
          ...{ of: `${browser.name}, characters scanned ÷ added`, is: 'exactly', target: 1 },
        }),
      ],
    ],
  };
}

async function oneFeed({ browser, origin }: Ground, how: 'feedOurs' | 'feedAnew'): Promise<FeedResult> {
  const tab = await browser.open(`${origin}/feed`, false);
  try {
    await until('the page to be ready', () => tab.evaluate<boolean>('"living" in window'));
    return await tab.evaluate<FeedResult>(`living.${how}(${ARTICLES})`);
  } finally {
    await tab.close();
  }
}
