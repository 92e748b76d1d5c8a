import { describe, expect, it } from 'vitest';
import { checkInWords, indexInWords, QUESTIONS, SAID, titleOfPack, waysOut } from '#lib/options/words.ts';
import { feedView, library, NOW, OWN, packView, RIVER } from '#tests/harness/library-scenes.ts';

describe('the line under the title', () => {
  it('counts the packs in use and their names', () => {
    expect(indexInWords(library())).toMatch(/^1 fact pack with 75 names\./u);
    const other = { ...RIVER, enabled: false };
    expect(indexInWords(library({ packs: [packView(), other] }))).toContain('; 1 pack switched off');
  });

  it('says what to do where every pack is switched off', () => {
    const off = library({ packs: [packView({ enabled: false })] });
    expect(indexInWords(off)).toBe('No fact pack is in use. Switch one on below.');
  });
});

describe('the question before a feed is left', () => {
  const feed = feedView();

  it.each([
    [0, /news\?$/u, ['Unsubscribe']],
    [1, /Its pack can stay as it is now, or go too\.$/u, ['Keep the pack', 'Remove the pack']],
    [3, /Its 3 packs can stay as they are now, or go too\.$/u, ['Keep the packs', 'Remove the packs']],
  ] as const)('with %d packs speaks of what is there', (count, words, ways) => {
    expect(QUESTIONS.unsubscribe(feed, count)).toMatch(words);
    expect(waysOut(count).map(({ label }) => label)).toEqual(ways);
  });

  it('is answered alike', () => {
    expect(SAID.unsubscribed('Valley', 0, 'keep')).toBe('No longer subscribed to Valley.');
    expect(SAID.unsubscribed('Valley', 1, 'keep')).toContain('Its pack stays as it is.');
    expect(SAID.unsubscribed('Valley', 2, 'remove')).toContain('Its 2 packs are removed.');
  });
});

describe('the question before a backup is restored', () => {
  it('names what is replaced, and nothing of which there is none', () => {
    expect(QUESTIONS.restore('kept.gz', library())).toMatch(
      /^This replaces all your settings by what kept\.gz/u,
    );
    const held = library({ packs: [packView(), OWN, RIVER], feeds: [feedView()] });
    expect(QUESTIONS.restore('kept.gz', held)).toMatch(
      /^This replaces your 2 packs, your 1 feed and all your settings by/u,
    );
  });
});

describe('when a feed was checked', () => {
  it('is told; of a check in vain, when the host last answered', () => {
    expect(checkInWords(feedView(), NOW)).toBe('Checked 2 hours ago');
    expect(checkInWords(feedView({ checked: null }), NOW)).toBe('Not checked yet');
    const vain = feedView({ failures: 2, trouble: { why: 'unreachable' } });
    expect(checkInWords(vain, NOW)).toBe('Last answered 2 hours ago, the last check was in vain');
    expect(checkInWords({ ...vain, checked: null }, NOW)).toMatch(/^Has not answered yet/u);
  });
});

it('a pack that is gone goes by its id', () => {
  expect(titleOfPack([RIVER], RIVER.id)).toBe(RIVER.title);
  expect(titleOfPack([RIVER], 'coast')).toBe('coast');
});
