import { describe, expect, test } from 'vitest';
import type { FeedFile, Jws } from '#lib/feed/feed-file.ts';
import { followFeed, trustIn } from '#lib/feed/follow.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import type { PrivateKey } from '#lib/feed/publish.ts';
import type { Trust } from '#lib/feed/trust.ts';
import { fineValue, wordOf } from './answers.ts';
import { bytesOf, chainOf, jws, manifestOf, type Pair, statementOf } from './forge.ts';
import { keyOf } from './keys.ts';

const FEED = 'courier-facts';
const NOW = Date.parse('2026-11-10T00:00:00Z');
const pair = (root: number, signing: number): Pair => ({ root: keyOf(root), signing: keyOf(signing) });
const [first, second, third] = [pair(1, 2), pair(3, 4), pair(5, 6)];
const thief = pair(8, 9);

const file = (keys: readonly Jws[], signing: PrivateKey, version = 8): FeedFile => ({
  keys: [...keys],
  manifest: jws(manifestOf({ version }), { key: signing }),
});
const signed = (number: number, keys: Pair, ...by: readonly PrivateKey[]): Jws =>
  jws(statementOf(FEED, number, keys), ...by.map((key) => ({ key })));

/** What a reader holds who saw version 7 under this chain. */
const trustAfter = async (...pairs: readonly [Pair, ...Pair[]]): Promise<Trust> => {
  const last = pairs.at(-1) ?? pairs[0];
  return trustIn(fineValue(await openFeed(bytesOf(file(chainOf(FEED, ...pairs), last.signing, 7)))));
};
const [afterFirst, afterSecond, afterThird] = [
  await trustAfter(first),
  await trustAfter(first, second),
  await trustAfter(first, second, third),
];

const oneKey = pair(1, 1);

const VALID: readonly (readonly [string, Trust, FeedFile, number])[] = [
  ['no change', afterFirst, file(chainOf(FEED, first), first.signing), 1],
  ['both keys changed', afterFirst, file(chainOf(FEED, first, second), second.signing), 2],
  [
    'two changes since the last look',
    afterFirst,
    file(chainOf(FEED, first, second, third), third.signing),
    3,
  ],
  [
    'the second change after the first was seen',
    afterSecond,
    file(chainOf(FEED, first, second, third), third.signing),
    3,
  ],
  [
    'the signing key alone changed, after a theft',
    afterFirst,
    file(chainOf(FEED, first, pair(1, 4)), keyOf(4)),
    2,
  ],
  ['the root alone changed', afterFirst, file(chainOf(FEED, first, pair(3, 2)), keyOf(2)), 2],
  ['one key in place of two', afterFirst, file(chainOf(FEED, first, pair(3, 3)), keyOf(3)), 2],
  [
    'two keys in place of one',
    await trustAfter(oneKey),
    file(chainOf(FEED, oneKey, second), second.signing),
    2,
  ],
  ['the old root as the new signing key', afterFirst, file(chainOf(FEED, first, pair(3, 1)), keyOf(1)), 2],
  ['root and signing key exchanged', afterFirst, file(chainOf(FEED, first, pair(2, 1)), keyOf(1)), 2],
  ['back to the first keys', afterFirst, file(chainOf(FEED, first, second, first), first.signing), 3],
  [
    'as many changes as a chain can hold',
    afterFirst,
    file(
      chainOf(FEED, first, ...Array.from({ length: 31 }, (_, index) => pair(40 + index, 90 + index))),
      keyOf(120),
    ),
    32,
  ],
];

const INVALID: readonly (readonly [string, string, Trust, FeedFile])[] = [
  [
    'a thief of the signing key states keys of his own',
    'bad-signature',
    afterFirst,
    file(
      [...chainOf(FEED, first), signed(2, thief, first.signing, thief.root, thief.signing)],
      thief.signing,
    ),
  ],
  [
    'a thief of the signing key puts it in the place of the root',
    'bad-signature',
    afterFirst,
    file([...chainOf(FEED, first), signed(2, pair(2, 2), first.signing)], first.signing),
  ],
  [
    'a thief of the signing key keeps the root and adds a key',
    'bad-signature',
    afterFirst,
    file([...chainOf(FEED, first), signed(2, pair(1, 9), first.signing, thief.signing)], thief.signing),
  ],
  [
    'a thief of the signing key begins a chain of his own',
    'wrong-key',
    afterFirst,
    file([signed(1, pair(9, 2), thief.signing, first.signing)], first.signing),
  ],
  [
    'the old signing key signs on after it was replaced',
    'bad-signature',
    afterFirst,
    file(chainOf(FEED, first, second), first.signing),
  ],
  ['a chain from another first root', 'wrong-key', afterFirst, file(chainOf(FEED, thief), thief.signing)],
  [
    'a longer chain from another first root',
    'wrong-key',
    afterFirst,
    file(chainOf(FEED, thief, second, third), third.signing),
  ],
  [
    'a chain that leaves before the known keys',
    'wrong-key',
    afterSecond,
    file(chainOf(FEED, first, thief), thief.signing),
  ],
  [
    'a chain with other keys at the known number',
    'wrong-key',
    afterSecond,
    file(chainOf(FEED, first, third, second), second.signing),
  ],
  [
    'a chain cut off before the known keys',
    'wrong-key',
    afterSecond,
    file(chainOf(FEED, first), first.signing),
  ],
  ['a chain cut off by two', 'wrong-key', afterThird, file(chainOf(FEED, first), first.signing)],
  [
    'a statement skipped',
    'bad-signature',
    afterFirst,
    file(chainOf(FEED, first, second, third).toSpliced(1, 1), third.signing),
  ],
  [
    'a statement skipped that is signed all the same',
    'not-a-feed',
    afterFirst,
    file(
      [...chainOf(FEED, first), signed(3, second, first.root, second.root, second.signing)],
      second.signing,
    ),
  ],
  [
    'two statements in the other order',
    'bad-signature',
    afterFirst,
    file(chainOf(FEED, first, second, third).toReversed(), third.signing),
  ],
  [
    'the first statement left out',
    'bad-signature',
    afterSecond,
    file(chainOf(FEED, first, second).slice(1), second.signing),
  ],
  [
    'a statement given twice',
    'bad-signature',
    afterFirst,
    file(
      chainOf(FEED, first, second).toSpliced(1, 0, ...chainOf(FEED, first, second).slice(1)),
      second.signing,
    ),
  ],
  [
    'two statements of the same number',
    'not-a-feed',
    afterFirst,
    file(
      [...chainOf(FEED, first), signed(1, second, first.root, second.root, second.signing)],
      second.signing,
    ),
  ],
  [
    'a statement of another feed by the same root',
    'not-a-feed',
    afterFirst,
    file([...chainOf(FEED, first), ...chainOf('other-facts', first, second).slice(1)], second.signing),
  ],
  [
    'the root two steps back signs in place of the last',
    'bad-signature',
    afterFirst,
    file(
      [...chainOf(FEED, first, second), signed(3, third, first.root, third.root, third.signing)],
      third.signing,
    ),
  ],
  [
    'a chain one longer than it can be',
    'not-a-feed',
    afterFirst,
    file(chainOf(FEED, ...Array.from({ length: 33 }, () => first)), first.signing),
  ],
];

describe('a chain of keys is followed', () => {
  test.each(VALID)('with %s', async (_, trust, feed, number) => {
    const followed = fineValue(await followFeed(bytesOf(feed), trust, NOW));
    expect(followed.news).toBe(true);
    expect(followed.trust.keys.number).toBe(number);
    expect(followed.trust.version).toBe(8);
  });

  test('step by step to where it leads at once', async () => {
    const steps = [chainOf(FEED, first, second), chainOf(FEED, first, second, third)] as const;
    const half = fineValue(await followFeed(bytesOf(file(steps[0], second.signing)), afterFirst, NOW));
    const end = bytesOf(file(steps[1], third.signing, 9));
    const whole = fineValue(await followFeed(end, half.trust, NOW));
    expect(whole.trust).toEqual(fineValue(await followFeed(end, afterFirst, NOW)).trust);
  });
});

describe('a chain of keys is not followed', () => {
  test.each(INVALID)('when %s', async (_, why, trust, feed) => {
    expect(wordOf(await followFeed(bytesOf(feed), trust, NOW))).toBe(why);
  });
});

test('what stands before the known keys decides nothing: trust begins with them', async () => {
  const forged = [...chainOf(FEED, thief, second), ...chainOf(FEED, first, second, third).slice(2)];
  const feed = bytesOf(file(forged, third.signing));
  expect(wordOf(await followFeed(feed, afterFirst, NOW))).toBe('wrong-key');
  const followed = fineValue(await followFeed(feed, afterSecond, NOW));
  expect(followed.trust.keys).toEqual(statementOf(FEED, 3, third));
});
