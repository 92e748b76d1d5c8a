import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LARGE_CHANGE } from '#lib/feed/limits.ts';
import { unsubscribed } from '#lib/library/feed-rules.ts';
import {
  arrived,
  bereft,
  dismissed,
  imported,
  installed,
  isAgreed,
  isFrom,
  isProvided,
  packIn,
  removed,
  servedVersion,
  servesBundled,
  undone,
} from '#lib/library/pack-rules.ts';
import {
  bodiesOf,
  EMPTY_LIBRARY,
  type Generation,
  type LibraryRecord,
  LibraryRecordSchema,
} from '#lib/library/record.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { times } from '#tests/harness/quantity.ts';
import { feedOf } from './feeds.ts';

const RUNS = times(10_000, 1_000);

type Step =
  | {
      readonly is: 'arrive';
      readonly pack: string;
      readonly feed: string;
      readonly version: number;
      readonly share: number;
      readonly how: 'look' | 'install';
      /** The feed offered the pack before. */
      readonly told: boolean;
    }
  | { readonly is: 'import'; readonly pack: string; readonly version: number }
  | { readonly is: 'install' | 'dismiss' | 'undo' | 'remove'; readonly pack: string }
  | { readonly is: 'unsubscribe'; readonly feed: string; readonly packs: 'keep' | 'remove' }
  | { readonly is: 'extension'; readonly version: number };

const pack = fc.constantFrom('bundled', 'harbour', 'bridge');
const feed = fc.constantFrom('courier', 'courier', 'courier', 'tribune');
const version = fc.integer({ min: 1, max: 6 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('arrive' as const),
      pack,
      feed,
      version,
      share: fc.constantFrom(0.05, LARGE_CHANGE, LARGE_CHANGE + 0.01, 1),
      how: fc.constantFrom('look' as const, 'install' as const),
      told: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('import' as const), pack, version }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constantFrom('install' as const, 'dismiss' as const, 'undo' as const),
      pack,
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), pack }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('unsubscribe' as const),
      feed,
      packs: fc.constantFrom('keep' as const, 'remove' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('extension' as const), version }) },
);
const steps = fc.array(step, { minLength: 15, maxLength: 40, size: 'max' });

/** A version of a pack; the same words give the same digest. */
function generation(origin: string, id: string, number: number, share?: number): Generation {
  const digest = [...`${origin} ${id} ${number}`]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
  const fresh = [{ id: 'claim', is: 'changed' as const }];
  const rest = share === undefined ? {} : { share };
  return { digest, bytes: 9, version: number, title: 'Town', stored: '2026-11-22T12:00:00Z', fresh, ...rest };
}

interface World {
  readonly record: LibraryRecord;
  readonly bundled: ReadonlyMap<string, number>;
}

const START: World = {
  record: { ...EMPTY_LIBRARY, subscriptions: [feedOf('courier'), feedOf('tribune')] },
  bundled: new Map([['bundled', 1]]),
};

function outcomeOf({ record, bundled }: World, taken: Step): Outcome<LibraryRecord> {
  switch (taken.is) {
    case 'arrive': {
      const share = servedVersion(taken.pack, packIn(record, taken.pack), bundled) && taken.share;
      const offered = { packs: taken.told ? [taken.pack] : [] };
      const arrival = {
        id: taken.pack,
        feed: taken.feed,
        agreed: isAgreed(taken.pack, packIn(record, taken.pack), offered, bundled),
        generation: generation(taken.feed, taken.pack, taken.version, share),
      };
      return arrived(record, arrival, taken.how, bundled);
    }
    case 'import':
      return imported(record, taken.pack, 'a.json', generation('file', taken.pack, taken.version), bundled);
    case 'install': {
      const waiting = packIn(record, taken.pack)?.pending?.generation;
      return installed(record, taken.pack, waiting ?? generation('none', taken.pack, 1), bundled);
    }
    case 'dismiss':
      return dismissed(record, taken.pack);
    case 'undo':
      return undone(record, taken.pack, bundled);
    case 'remove':
      return removed(record, taken.pack);
    case 'unsubscribe':
      return unsubscribed(record, taken.feed, taken.packs);
    case 'extension':
      return { ok: true, value: record };
  }
}

/** The world after a step; an extension is only ever updated to a later pack. */
function stepped(world: World, taken: Step): World {
  const outcome = outcomeOf(world, taken);
  const own = world.bundled.get('bundled') ?? 0;
  const bundled =
    taken.is === 'extension' ? new Map([['bundled', Math.max(own, taken.version)]]) : world.bundled;
  return { record: outcome.ok ? outcome.value : world.record, bundled };
}

/** Digest of what serves; `extension` and its version for the extension's own pack; undefined: nothing does. */
function serves({ record, bundled }: World, id: string): string | undefined {
  const known = packIn(record, id);
  const own = bundled.get(id);
  if (known !== undefined && !servesBundled(known, bundled)) return known.current?.digest;
  return own === undefined ? undefined : `extension ${own}`;
}

/** Runs the steps; `check` sees the world before and after each. */
function walk(taken: readonly Step[], check: (before: World, step: Step, now: World) => void): World {
  return taken.reduce((world, one) => {
    const now = stepped(world, one);
    check(world, one, now);
    return now;
  }, START);
}

/** Remembers, apart from the rules, which version of each pack the reader took back or put aside. */
function noteTurnedDown(turnedDown: Map<string, number>, before: World, one: Step, now: World): void {
  for (const { id } of before.record.packs) if (!packIn(now.record, id)) turnedDown.delete(id);
  if ((one.is !== 'undo' && one.is !== 'dismiss') || now.record === before.record) return;
  const was = packIn(before.record, one.pack);
  const gone = one.is === 'undo' ? was?.current : was?.pending?.generation;
  turnedDown.set(one.pack, Math.max(gone?.version ?? 0, turnedDown.get(one.pack) ?? 0));
}

/** Remembers, apart from the rules, which packs waited as new and were never taken. */
function noteUntaken(untaken: Set<string>, one: Step, { record }: World): void {
  for (const { id, current, pending } of record.packs)
    if (pending?.why === 'new' && current === null) untaken.add(id);
  for (const id of untaken) if (packIn(record, id) === undefined) untaken.delete(id);
  if (one.is === 'install' || one.is === 'import') untaken.delete(one.pack);
}

/** True if a step brings a version of a pack that is there already and comes from elsewhere. */
function isForeign(before: World, one: Step): boolean {
  if (one.is !== 'arrive' && one.is !== 'import') return false;
  const was = packIn(before.record, one.pack);
  if (was === undefined) return false;
  return one.is === 'import' ? isProvided(before.record, was) : !isFrom(was, one.feed);
}

const IDS = ['bundled', 'harbour', 'bridge'];

describe(`any sequence of rules (${RUNS} of them)`, () => {
  it('leaves a record of the format, with each pack in it once', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { record } = walk(taken, () => undefined);
        expect(v.is(LibraryRecordSchema, record)).toBe(true);
        expect(new Set(record.packs.map(({ id }) => id)).size).toBe(record.packs.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('names no body but those that were named before and the one that comes', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          const named = bodiesOf(before.record);
          const invented = [...bodiesOf(now.record)].filter((digest) => !named.has(digest));
          expect(invented.length).toBeLessThanOrEqual(one.is === 'arrive' || one.is === 'import' ? 1 : 0);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps serving whatever served, unless the reader removes it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          if (one.is === 'remove' || one.is === 'unsubscribe') return;
          for (const id of IDS) if (serves(before, id)) expect(serves(now, id)).toBeDefined();
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('has a pack without a current version only over the extension’s own, or before its first installation', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (_before, _step, now) => {
          for (const { id, current, previous, pending, declined } of now.record.packs) {
            if (current !== null || now.bundled.has(id)) continue;
            expect(previous).toBeNull();
            expect(['found', 'new'].includes(pending?.why ?? '') || declined !== undefined).toBe(true);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('can be followed by an undo of an installation or import, which brings back what served before', () => {
    let undos = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          if (one.is !== 'install' && one.is !== 'import' && one.is !== 'arrive') return;
          const id = one.pack;
          if (serves(before, id) === undefined || serves(before, id) === serves(now, id)) return;
          const back = stepped(now, { is: 'undo', pack: id });
          expect(serves(back, id)).toBe(serves(before, id));
          expect(packIn(back.record, id)).toMatchObject({ previous: null, pending: { why: 'undone' } });
          expect(packIn(back.record, id)?.current?.fresh ?? []).toEqual([]);
          expect(serves(stepped(back, { is: 'install', pack: id }), id)).toBe(serves(now, id));
          undos += 1;
        });
      }),
      { numRuns: RUNS },
    );
    expect(undos).toBeGreaterThan(RUNS / 2);
  });

  it('never lets a version that the reader took back or put aside, or a lower one, come by itself', () => {
    let kept = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        const turnedDown = new Map<string, number>();
        walk(taken, (before, one, now) => {
          noteTurnedDown(turnedDown, before, one, now);
          if (one.is !== 'arrive' || one.version > (turnedDown.get(one.pack) ?? 0)) return;
          expect(serves(now, one.pack)).toBe(serves(before, one.pack));
          kept += 1;
        });
      }),
      { numRuns: RUNS },
    );
    expect(kept).toBeGreaterThan(RUNS / 10);
  });

  it('never installs by itself what is only looked for, what changes much, or what is not newer', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          if (one.is !== 'arrive') return;
          const was = servedVersion(one.pack, packIn(before.record, one.pack), before.bundled);
          const mayServe =
            one.how === 'install' && (was === undefined || (one.version > was && one.share <= LARGE_CHANGE));
          if (!mayServe) expect(serves(now, one.pack)).toBe(serves(before, one.pack));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('never installs by itself a pack that the feed did not offer before, nor one over the extension’s own', () => {
    let asked = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          if (one.is !== 'arrive') return;
          const was = serves(before, one.pack);
          if (one.told && !was?.startsWith('extension')) return;
          expect(serves(now, one.pack)).toBe(was);
          asked += packIn(now.record, one.pack)?.pending?.why === 'new' ? 1 : 0;
        });
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThan(RUNS / 2);
  });

  it('asks again about each version of a new pack until the reader has taken one', () => {
    let asked = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        const untaken = new Set<string>();
        walk(taken, (before, one, now) => {
          noteUntaken(untaken, one, now);
          if (one.is !== 'arrive' || !untaken.has(one.pack)) return;
          expect(serves(now, one.pack)).toBe(serves(before, one.pack));
          asked += 1;
        });
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThan(RUNS / 2);
  });

  it('leaves what was imported from a file where it is, however late a pack an update of the extension brings', () => {
    let kept = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          const was = packIn(before.record, 'bundled');
          if (one.is !== 'extension' || was?.origin.from !== 'file' || was.current === null) return;
          expect(serves(now, 'bundled')).toBe(was.current.digest);
          kept += 1;
        });
      }),
      { numRuns: RUNS },
    );
    expect(kept).toBeGreaterThan(RUNS / 10);
  });

  it('leaves a pack alone whose id comes from elsewhere', () => {
    let foreign = 0;
    fc.assert(
      fc.property(steps, (taken) => {
        walk(taken, (before, one, now) => {
          if (!isForeign(before, one)) return;
          expect(now.record).toBe(before.record);
          foreign += 1;
        });
      }),
      { numRuns: RUNS },
    );
    expect(foreign).toBeGreaterThan(RUNS);
  });

  it('can lose any body and goes on with the versions that are left', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (taken, pick) => {
        const { record } = walk(taken, () => undefined);
        const all = [...bodiesOf(record)];
        const lost = new Set(all.filter((_digest, at) => (at + pick) % 2 === 0));
        const left = bereft(record, lost);
        expect([...bodiesOf(left)].sort()).toEqual(all.filter((digest) => !lost.has(digest)).sort());
        for (const { id, current, previous } of left.packs) {
          const was = packIn(record, id);
          const kept = [was?.current, was?.previous].filter((one) => one && !lost.has(one.digest));
          expect([current, previous].filter((one) => one !== null)).toEqual(kept);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
