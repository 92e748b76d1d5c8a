import { describe, expect, it } from 'vitest';
import { success } from '#lib/messages/result.ts';
import { bytesInWords, bytesOfBytes, shareInWords } from '#lib/ui/amounts.ts';
import { cameToInWords, progressInWords, updatedInWords, waitingInWords } from '#lib/ui/library-words.ts';
import { agoInWords, aheadInWords } from '#lib/ui/moments.ts';
import { watched } from '#lib/ui/watched.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 22, 12);
const at = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString();

describe('sizes and shares', () => {
  it.each([
    [0, '0 KB'],
    [400, '1 KB'],
    [412_300, '412 KB'],
    [999_499, '999 KB'],
    [999_600, '1.0 MB'],
    [1_240_000, '1.2 MB'],
    [64_000_000, '64.0 MB'],
    [256_000_000, '256 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));

  it('stand in the unit of the whole', () => {
    expect(bytesOfBytes(1_200_000, 3_400_000)).toBe('1.2 of 3.4 MB');
    expect(bytesOfBytes(90_000, 3_400_000)).toBe('0.1 of 3.4 MB');
    expect(bytesOfBytes(1_200_000, undefined)).toBe('1.2 MB');
  });

  it('never call something nothing, or almost all everything', () => {
    expect([0, 0.001, 0.34, 0.996, 1].map(shareInWords)).toEqual([
      '0 %',
      'less than 1 %',
      '34 %',
      '99 %',
      '100 %',
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
    expect([at(-5), at(0.5), at(90), at(3 * 24 * 60)].map((iso) => aheadInWords(iso, NOON))).toEqual([
      'due now',
      'in a minute',
      'in 1 hour',
      'in 3 days',
    ]);
  });

  it('of a clock that was set back are just now', () => {
    expect(agoInWords(at(30), NOON)).toBe('just now');
  });
});

describe('what came of an update', () => {
  const pack = { pack: 'river', title: 'River', version: 4, words: '1 figure changed' } as const;
  const feed = (...packs: Parameters<typeof updatedInWords>[0][number]['packs']) => ({
    feed: 'valley',
    packs,
  });

  it('is “up to date” where nothing was new', () => {
    expect(updatedInWords([feed()])).toBe('Up to date.');
  });

  it('is of one pack what changed, and of several what changed in each', () => {
    const installed = { ...pack, is: 'installed' } as const;
    expect(updatedInWords([feed(installed)])).toBe('1 figure changed.');
    const waits = { ...pack, title: 'Coast', is: 'pending' } as const;
    expect(updatedInWords([feed(installed, waits)])).toBe(
      'River: 1 figure changed. Coast: version 4 waits for you: 1 figure changed.',
    );
  });

  it('names a first version, and what was refused with its remedy', () => {
    expect(updatedInWords([feed({ ...pack, words: '', is: 'installed' })])).toBe(
      'River: version 4 installed.',
    );
    const refused = { ...pack, is: 'refused', trouble: { why: 'bad-pack' } } as const;
    expect(updatedInWords([feed(refused)])).toMatch(/^River: The pack breaks the rules/u);
  });

  it('tells what was in the way: alone without, among others with the feed’s title', () => {
    const problem = { is: 'trouble', trouble: { why: 'unreachable' } } as const;
    expect(cameToInWords({ updates: [], problems: [{ feed: 'Valley', problem }] })).toMatch(
      /^The feed’s host/u,
    );
    expect(cameToInWords({ updates: [feed()], problems: [{ feed: 'Valley', problem }] })).toMatch(
      /^Up to date\. Valley: The feed’s host/u,
    );
  });
});

describe('what waits, and what is under way', () => {
  it('says why it waits', () => {
    expect(waitingInWords({ version: 4, why: 'large', share: 0.34 })).toBe(
      'Version 4 waits for you: it changes 34 %.',
    );
    expect(waitingInWords({ version: 4, why: 'undone', share: 0.1 })).toContain('you took it back');
    expect(waitingInWords({ version: 4, why: 'found', share: 0.1 })).toContain('was found');
  });

  it('says step and bytes', () => {
    expect(progressInWords({ step: 'asking', what: 'Valley' })).toBe('asking Valley …');
    expect(progressInWords({ step: 'fetching', what: 'Kharkiv', received: 1.2e6, total: 3.4e6 })).toBe(
      'fetching Kharkiv … 1.2 of 3.4 MB',
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
