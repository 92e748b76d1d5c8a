import { describe, expect, it } from 'vitest';
import { LIBRARY_LIMITS } from '#lib/library/limits.ts';
import { EMPTY_LIBRARY, type Generation, type PackRecord } from '#lib/library/record.ts';
import { mended } from '#lib/library/repair-rule.ts';
import { feedOf } from './feeds.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

const generation = (letter: string, version: number): Generation => ({
  digest: letter.repeat(64),
  bytes: 1_000,
  version,
  title: 'Town',
  stored: '2026-11-20T08:00:00Z',
  fresh: [],
});
const harbour: PackRecord = {
  id: 'harbour',
  origin: { from: 'feed', feed: 'courier' },
  current: generation('b', 2),
  previous: generation('a', 1),
  pending: null,
};
const mendedPacks = (pack: PackRecord, ...lost: string[]) =>
  mended({ ...EMPTY_LIBRARY, packs: [pack] }, new Set(lost.map((one) => one.repeat(64))), [], NOON).packs;

describe('a record that is mended', () => {
  it('goes back to the version before where the later one is lost', () => {
    expect(mendedPacks(harbour, 'b')).toEqual([{ ...harbour, current: harbour.previous, previous: null }]);
    expect(mendedPacks(harbour)).toEqual([harbour]);
  });

  it('forgets a pack that served and of which nothing is left, so that its feed brings it again', () => {
    expect(mendedPacks(harbour, 'a', 'b')).toEqual([]);
  });

  it('remembers what was put aside or waited as new, though its body is lost', () => {
    const shell: PackRecord = { ...harbour, current: null, previous: null };
    const aside = { ...shell, declined: 2 };
    expect(mendedPacks(aside)).toEqual([aside]);
    const isNew: PackRecord = { ...shell, pending: { generation: generation('c', 1), why: 'new' } };
    expect(mendedPacks(isNew, 'c')).toEqual([shell]);
  });

  it('has all feeds asked at once: its own as they are, and those it has lost as they were last seen', () => {
    const courier = feedOf('courier', {
      etag: '"1"',
      failures: 3,
      next: '2026-12-01T00:00:00Z',
      title: 'Now',
    });
    const record = { ...EMPTY_LIBRARY, subscriptions: [courier] };
    const known = [
      feedOf('courier', { title: 'Before' }),
      feedOf('tribune'),
      feedOf('moved', { url: courier.url }),
    ];
    const { subscriptions } = mended(record, new Set(), known, NOON);
    const { etag: _etag, ...rest } = courier;
    expect(subscriptions).toEqual([
      { ...rest, failures: 0, next: '2026-11-22T12:00:00Z' },
      feedOf('tribune'),
    ]);
  });

  it('takes no more feeds back than it can hold', () => {
    const many = Array.from({ length: LIBRARY_LIMITS.subscriptions + 1 }, (_, at) => feedOf(`feed-${at}`));
    expect(mended(EMPTY_LIBRARY, new Set(), many, NOON).subscriptions).toHaveLength(
      LIBRARY_LIMITS.subscriptions,
    );
  });
});
