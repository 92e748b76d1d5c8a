import { describe, expect, it } from 'vitest';
import { LIBRARY_LIMITS } from '#lib/library/limits.ts';
import { type Arrival, arrived, imported, isAgreed, removed } from '#lib/library/pack-rules.ts';
import { bytesIn, EMPTY_LIBRARY, type Generation, type PackRecord } from '#lib/library/record.ts';
import { feedOf } from './feeds.ts';

const NONE = new Map<string, number>();
const MEGABYTE = 2 ** 20;

const generation = (letter: string, version: number, megabytes = 1): Generation => ({
  digest: letter.repeat(64),
  bytes: megabytes * MEGABYTE,
  version,
  title: 'Town',
  stored: '2026-11-20T08:00:00Z',
  fresh: [],
});
const pack = (id: string, changes: Partial<PackRecord> = {}): PackRecord => ({
  id,
  origin: { from: 'feed', feed: 'courier' },
  current: generation('a', 1),
  previous: null,
  pending: null,
  ...changes,
});
const arrival = (id: string, brought: Generation, agreed = true): Arrival => ({
  id,
  feed: 'courier',
  generation: brought,
  agreed,
});

describe('the documents of all versions together', () => {
  const most = LIBRARY_LIMITS.totalBytes / MEGABYTE;
  const harbour = pack('harbour', {
    previous: generation('b', 1, 60),
    current: generation('c', 2, 60),
    pending: { generation: generation('d', 3, 60), why: 'large' },
  });
  const record = { ...EMPTY_LIBRARY, packs: [harbour] };

  it('are what serves, what is kept for undo and what waits, each body once', () => {
    expect(bytesIn(record)).toBe(180 * MEGABYTE);
    const again = pack('harbour', { previous: harbour.current, current: harbour.current });
    expect(bytesIn({ ...EMPTY_LIBRARY, packs: [again] })).toBe(60 * MEGABYTE);
  });

  it('may fill the library and no more, wherever they come from; the reader is told how much it would be', () => {
    const left = most - 180;
    const fits = generation('e', 1, left);
    const beyond = generation('e', 1, left + 1);
    const full = { trouble: { why: 'full', detail: `${most + 1} MB; it holds ${most} MB` } };
    expect(arrived(record, arrival('castle', fits), 'install', NONE)).toMatchObject({ ok: true });
    expect(arrived(record, arrival('castle', beyond), 'install', NONE)).toMatchObject(full);
    expect(arrived(record, arrival('castle', beyond), 'look', NONE)).toMatchObject(full);
    expect(imported(record, 'castle', 'a.json', fits, NONE)).toMatchObject({ ok: true });
    expect(imported(record, 'castle', 'a.json', beyond, NONE)).toMatchObject(full);
  });

  it('may become fewer where they are too many', () => {
    const large = pack('harbour', { previous: generation('b', 1, most), current: generation('c', 2, most) });
    const crowded = { ...EMPTY_LIBRARY, packs: [large] };
    const small = arrival('harbour', generation('d', 3));
    expect(arrived(crowded, small, 'install', NONE)).toMatchObject({ ok: true });
  });
});

describe('the reader’s agreement', () => {
  const feed = feedOf('courier', { packs: ['harbour'] });
  const agreed = (id: string, known?: PackRecord, bundled = NONE) => isAgreed(id, known, feed, bundled);
  const waits = (why: 'found' | 'new') =>
    pack('harbour', { current: null, pending: { generation: generation('b', 1), why } });

  it('holds for what the feed offered when it was given, installed or not', () => {
    expect(agreed('harbour')).toBe(true);
    expect(agreed('harbour', pack('harbour'))).toBe(true);
    expect(agreed('harbour', waits('found'))).toBe(true);
  });

  it('does not hold for other packs, even of an id that it once brought', () => {
    expect(agreed('castle')).toBe(false);
    expect(agreed('castle', pack('castle'))).toBe(false);
  });

  it('does not hold for a pack that waits as new, or was put aside before it ever served', () => {
    expect(agreed('harbour', waits('new'))).toBe(false);
    expect(agreed('harbour', pack('harbour', { current: null, declined: 1 }))).toBe(false);
  });

  it('does not hold where the extension’s own pack serves', () => {
    const bundled = new Map([['harbour', 2]]);
    expect(agreed('harbour', undefined, bundled)).toBe(false);
    expect(agreed('harbour', pack('harbour'), bundled)).toBe(false);
    expect(agreed('harbour', pack('harbour', { over: 2 }), bundled)).toBe(true);
  });

  it('is asked for by a large change as a large change', () => {
    const bundled = new Map([['harbour', 1]]);
    const large = { ...generation('c', 2), share: 0.5 };
    const outcome = arrived(EMPTY_LIBRARY, arrival('harbour', large, false), 'install', bundled);
    expect(outcome).toMatchObject({ value: { packs: [{ current: null, pending: { why: 'large' } }] } });
  });
});

describe('packs that the reader removed', () => {
  const many = Array.from({ length: LIBRARY_LIMITS.without }, (_, at) => `pack-${at}`);
  const without = (removedBefore: string[], packs: string[]) => {
    const subscriptions = [feedOf('courier', { packs, without: removedBefore })];
    const outcome = removed({ ...EMPTY_LIBRARY, packs: [pack('harbour')], subscriptions }, 'harbour');
    return outcome.ok ? outcome.value.subscriptions[0]?.without : undefined;
  };

  it('are remembered once each', () => {
    expect(without(['castle', 'harbour'], ['harbour'])).toEqual(['castle', 'harbour']);
  });

  it('are remembered to a limit: then those that their feed no longer offers are forgotten', () => {
    expect(without(many.slice(1), ['harbour', 'pack-7'])).toHaveLength(LIBRARY_LIMITS.without);
    expect(without(many, ['harbour', 'pack-7'])).toEqual(['pack-7', 'harbour']);
  });
});
