import { describe, expect, it } from 'vitest';
import { success } from '#lib/messages/result.ts';
import { bytesInWords, bytesOfBytes, shareInWords } from '#lib/ui/amounts.ts';
import {
  besideOf,
  cameToInWords,
  progressInWords,
  updatedInWords,
  waitingInWords,
  waitingNotice,
} from '#lib/ui/library-words.ts';
import { agoInWords, aheadInWords } from '#lib/ui/moments.ts';
import { watched } from '#lib/ui/watched.ts';
import { feedView, library, OWN, packView, RIVER } from '#tests/harness/library-scenes.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 22, 12);
const at = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString();

describe('sizes and shares', () => {
  it.each([
    [0, '0\u00A0KB'],
    [400, '1\u00A0KB'],
    [412_300, '412\u00A0KB'],
    [999_499, '999\u00A0KB'],
    [999_600, '1.0\u00A0MB'],
    [1_240_000, '1.2\u00A0MB'],
    [64_000_000, '64.0\u00A0MB'],
    [256_000_000, '256\u00A0MB'],
    [2_500_000_000, '2.5\u00A0GB'],
  ])('%d bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));

  it('stand in the unit of the whole', () => {
    expect(bytesOfBytes(1_200_000, 3_400_000)).toBe('1.2 of 3.4\u00A0MB');
    expect(bytesOfBytes(90_000, 3_400_000)).toBe('0.1 of 3.4\u00A0MB');
    expect(bytesOfBytes(1_200_000, undefined)).toBe('1.2\u00A0MB');
  });

  it('never call something nothing, or almost all everything', () => {
    expect([0, 0.001, 0.34, 0.996, 1].map(shareInWords)).toEqual([
      '0\u00A0%',
      'less than 1\u00A0%',
      '34\u00A0%',
      '99\u00A0%',
      '100\u00A0%',
    ]);
  });
});

describe('moments', () => {
  it.each([
    [0, 'just now'],
    [-1, '1 minute ago'],
    [-59, '59 minutes ago'],
    [-120, '2 hours ago'],
    [-47 * 60, '47 hours ago'],
    [-49 * 60, '2 days ago'],
  ])('%d minutes from now: %s', (minutes, words) => expect(agoInWords(at(minutes), NOON)).toBe(words));

  it('to come are ahead, and those that have passed are due', () => {
    const hours = (count: number) => at(count * 60);
    const moments = [at(-5), at(0.5), at(90), hours(22), hours(23), hours(25), hours(40), hours(72)];
    expect(moments.map((iso) => aheadInWords(iso, NOON))).toEqual([
      'due now',
      'in a minute',
      'in 1 hour',
      'in 22 hours',
      'in about a day',
      'in about a day',
      'in 2 days',
      'in 3 days',
    ]);
  });

  it('of a clock that was set back are just now', () => {
    expect(agoInWords(at(30), NOON)).toBe('just now');
  });
});

const ALONE = { several: false, waiting: [] } as const;

describe('what came of an update', () => {
  const pack = { pack: 'river', title: 'River', version: 4, words: '1 figure changed' } as const;
  const feed = (...packs: Parameters<typeof updatedInWords>[0][number]['packs']) => ({
    feed: 'valley',
    packs,
  });

  it('is “up to date” where nothing was new', () => {
    expect(updatedInWords([feed()], ALONE)).toBe('Up to date.');
  });

  it('is of one pack what changed, and of several what changed in each', () => {
    const installed = { ...pack, is: 'installed' } as const;
    expect(updatedInWords([feed(installed)], ALONE)).toBe('1 figure changed.');
    const waits = { ...pack, title: 'Coast', is: 'pending' } as const;
    expect(updatedInWords([feed(installed, waits)], ALONE)).toBe(
      'River: 1 figure changed. Coast: version 4 waits for you: 1 figure changed.',
    );
  });

  it('names a first version, and what was refused with its remedy', () => {
    expect(updatedInWords([feed({ ...pack, words: '', is: 'installed' })], ALONE)).toBe(
      'River: version 4 installed.',
    );
    const refused = { ...pack, is: 'refused', trouble: { why: 'bad-pack' } } as const;
    expect(updatedInWords([feed(refused)], ALONE)).toMatch(/^River: The pack breaks the rules/u);
  });

  it('names the pack where more than one could be meant', () => {
    const beside = besideOf(library({ packs: [RIVER, OWN] }));
    expect(updatedInWords([feed({ ...pack, is: 'installed' })], beside)).toBe('River: 1 figure changed.');
    const off = besideOf(library({ packs: [RIVER, { ...OWN, enabled: false }] }));
    expect(updatedInWords([feed({ ...pack, is: 'installed' })], off)).toBe('1 figure changed.');
  });

  it('is not “up to date” while a version waits', () => {
    const pending = { version: 15, why: 'large', share: 0.34 } as const;
    const one = besideOf(library({ packs: [{ ...RIVER, pending }] }));
    expect(updatedInWords([feed()], one)).toBe('Nothing new; version 15 still waits.');
    const waiting = [{ id: 'coast', title: 'Coast', version: 2 }];
    const two = besideOf(library({ packs: [{ ...RIVER, pending }], feeds: [feedView({ waiting })] }));
    expect(updatedInWords([feed()], two)).toBe(
      `Nothing new; version 15 of ${RIVER.title}, version 2 of Coast still wait.`,
    );
  });

  it('of one feed leaves out what waits in another', () => {
    const pending = { version: 15, why: 'found', share: 0.1 } as const;
    const held = library({ packs: [{ ...RIVER, pending }, packView()] });
    expect(besideOf(held, 'coast').waiting).toEqual([]);
    expect(besideOf(held, 'ossova-valley').waiting).toEqual([{ title: RIVER.title, version: 15 }]);
  });

  it('tells what was in the way: alone without, among others with the feed’s title', () => {
    const problem = { is: 'trouble', trouble: { why: 'unreachable' } } as const;
    expect(cameToInWords({ updates: [], problems: [{ feed: 'Valley', problem }] }, ALONE)).toMatch(
      /^The feed’s host/u,
    );
    expect(cameToInWords({ updates: [feed()], problems: [{ feed: 'Valley', problem }] }, ALONE)).toMatch(
      /^Up to date\. Valley: The feed’s host/u,
    );
  });
});

describe('what waits, and what is under way', () => {
  it('says why it waits', () => {
    expect(waitingInWords({ version: 4, why: 'large', share: 0.34 })).toBe(
      'Version 4 waits for you: it changes 34\u00A0% of its facts.',
    );
    expect(waitingInWords({ version: 4, why: 'undone', share: 0.1 })).toContain('you took it back');
    expect(waitingInWords({ version: 4, why: 'found', share: 0.1 })).toContain('was found');
    expect(waitingInWords({ version: 4, why: 'new', share: 1 })).toContain(
      'its feed did not offer this pack',
    );
  });

  it('names the feed whose pack would come in place of the one that came with the extension', () => {
    const told =
      'Version 4 waits for you: the feed “Valley” offers it in place of the pack that came with According To';
    expect(waitingInWords({ version: 4, why: 'new', share: 0.1, source: 'Valley' })).toBe(`${told}.`);
    expect(waitingInWords({ version: 4, why: 'large', share: 0.34, source: 'Valley' })).toBe(
      `${told}, and it changes 34\u00A0% of its facts.`,
    );
    expect(waitingNotice({ version: 4, why: 'new', share: 1 })).toContain('not agreed to');
  });

  it('says step and bytes', () => {
    expect(
      progressInWords({ step: 'indexing', what: 'Valley', names: { done: 12_000, total: 40_000 } }),
    ).toBe('indexing Valley … 12,000 of 40,000 names');
    expect(progressInWords({ step: 'asking', what: 'Valley' })).toBe('asking Valley …');
    expect(progressInWords({ step: 'fetching', what: 'Kharkiv', received: 1.2e6, total: 3.4e6 })).toBe(
      'fetching Kharkiv … 1.2 of 3.4\u00A0MB',
    );
  });

  it('is followed until it ends, and not asked again after', async () => {
    const told: number[] = [];
    let asked = 0;
    let end = (_value: string): void => undefined;
    const task = new Promise<string>((resolve) => {
      end = resolve;
    });
    const work = async () => {
      asked += 1;
      if (asked === 3) end('done');
      return success({ step: 'fetching', what: 'Valley', received: asked } as const);
    };
    const frames = () => new Promise<void>((resolve) => setTimeout(resolve));
    const value = await watched({ work, frames }, task, ({ received }) => told.push(received ?? 0));
    expect(value).toBe('done');
    expect(told.slice(0, 2)).toEqual([1, 2]);
    const after = asked;
    await frames();
    expect(asked).toBe(after);
  });
});
