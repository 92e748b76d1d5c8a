/** What a growing and a restless page cost, in counts: the same on every machine. */
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE_LIMITS } from '#lib/page/limits.ts';
import { feedCharacters, feedTexts } from '#scripts/bench/living/pages.ts';
import { frameWith, type Live, observed, readLive } from '#tests/browser/page/live.ts';

let live: Live | undefined;

afterEach(() => {
  live?.life.abort();
  document.body.replaceChildren();
});

const articleOf = (number: number): string => {
  const [title, ...paragraphs] = feedTexts(number);
  return `<article><h2>${title}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A document with so many articles in its feed, read to the end. */
async function readFeed(
  articles: number,
): Promise<{ page: Document; feed: Element; counters: Live['text'] }> {
  const page = await frameWith(`<main id="feed">${numbers(articles).map(articleOf).join('')}</main>`);
  live = readLive(page);
  await settled();
  const feed = page.querySelector('#feed');
  if (feed === null) throw new Error('no feed');
  return { page, feed, counters: live.text };
}

const settled = (): Promise<void> => expect.poll(() => live?.text.isSettled).toBe(true);

describe('a page of two hundred articles', () => {
  it('is read once, text by text, in slices and messages of bounded size', async () => {
    const { counters } = await readFeed(200);
    expect(counters.counters).toMatchObject({
      textNodes: 1_800,
      characters: sum(numbers(200).map(feedCharacters)),
      rescans: 1,
      blocks: 1_800,
      gone: 0,
    });
    // Twenty-eight messages of 64 paragraphs and one of eight; each is sent at the end of a slice.
    expect(counters.counters.batches).toBe(29);
    expect(counters.counters.slices).toBe(29);
  });
});

describe('a feed that grows', () => {
  it('is read by what was added, to the character', async () => {
    const { feed, counters } = await readFeed(100);
    const before = { ...counters.counters };
    for (const number of [100, 101, 102, 103]) {
      feed.insertAdjacentHTML('beforeend', articleOf(number));
      await observed();
      expect(counters.isSettled).toBe(false);
      await settled();
    }
    const after = counters.counters;
    expect(after.characters - before.characters).toBe(sum([100, 101, 102, 103].map(feedCharacters)));
    expect(after.textNodes - before.textNodes).toBe(4 * 9);
    expect(after.blocks - before.blocks).toBe(4 * 9);
    expect(after.rescans - before.rescans).toBe(4);
    expect(after.gone).toBe(0);
  });
});

describe('a thousand changes', () => {
  const textsOf = (page: Document): Text[] =>
    Array.from(page.querySelectorAll('p'), (paragraph) => paragraph.firstChild as Text);

  it('in fifty bursts before the page rests are read as one', async () => {
    const { page, counters } = await readFeed(50);
    const texts = textsOf(page);
    const before = { ...counters.counters };
    for (let burst = 0; burst < 50; burst++) {
      for (const text of texts.slice(0, 20)) text.data = `Told for the ${burst}th time by the ferryman.`;
      await observed();
    }
    await settled();
    const after = counters.counters;
    expect(after.rescans - before.rescans).toBe(1);
    expect(after.blocks - before.blocks).toBe(20);
    expect(after.gone - before.gone).toBe(20);
    expect(after.characters - before.characters).toBe(20 * 'Told for the 49th time by the ferryman.'.length);
  });

  it('that go on and on are read four times a second at most', async () => {
    const { page, counters } = await readFeed(50);
    const texts = textsOf(page);
    const before = counters.counters.rescans;
    const start = performance.now();
    for (let changed = 0; changed < 1_000; changed++) {
      const text = texts[changed % texts.length] as Text;
      text.data = `Told for the ${changed}th time.`;
      if (changed % 10 === 9) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await settled();
    const windows = Math.ceil((performance.now() - start) / PAGE_LIMITS.rescanGap);
    const rescans = counters.counters.rescans - before;
    expect(rescans).toBeGreaterThan(0);
    expect(rescans).toBeLessThanOrEqual(windows + 1);
  });
});
