import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowPrivate,
  isPackMuted,
  isPackOn,
  isPackPrivate,
  movePack,
  muteEntity,
  orderPacks,
  setPack,
} from '#lib/settings/packs.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';

describe('the order of packs', () => {
  it('is that in which they came, until the reader puts them in another', () => {
    expect(orderPacks(DEFAULT_SETTINGS, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    const moved = movePack(DEFAULT_SETTINGS, ['a', 'b', 'c'], 'c', 'earlier');
    expect(orderPacks(moved, ['a', 'b', 'c'])).toEqual(['a', 'c', 'b']);
  });

  it('remembers a pack that is away, and puts one that is new at the end', () => {
    const moved = movePack(DEFAULT_SETTINGS, ['a', 'b', 'c'], 'c', 'earlier');
    expect(orderPacks(moved, ['a', 'b'])).toEqual(['a', 'b']);
    expect(orderPacks(moved, ['d', 'a', 'b', 'c'])).toEqual(['a', 'c', 'b', 'd']);
  });

  it('stays where a pack cannot go further, and where there is no such pack', () => {
    expect(movePack(DEFAULT_SETTINGS, ['a', 'b'], 'a', 'earlier')).toBe(DEFAULT_SETTINGS);
    expect(movePack(DEFAULT_SETTINGS, ['a', 'b'], 'b', 'later')).toBe(DEFAULT_SETTINGS);
    expect(movePack(DEFAULT_SETTINGS, ['a', 'b'], 'x', 'later')).toBe(DEFAULT_SETTINGS);
  });

  it('holds every pack once, whatever was moved', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('earlier', 'later')));
    fc.assert(
      fc.property(moves, (moved) => {
        const settings = moved.reduce((now, [id, to]) => movePack(now, ids, id, to), DEFAULT_SETTINGS);
        expect(orderPacks(settings, ids).toSorted()).toEqual(ids);
      }),
    );
  });
});

describe('what a reader says of one pack', () => {
  it('holds for that pack, and can be taken back', () => {
    const off = setPack(DEFAULT_SETTINGS, 'a', { enabled: false, muted: true });
    expect([isPackOn(off, 'a'), isPackMuted(off, 'a'), isPackOn(off, 'b')]).toEqual([false, true, true]);
    expect(setPack(off, 'a', { enabled: true, muted: false })).toEqual(DEFAULT_SETTINGS);
  });

  it('leaves what was not said as it was', () => {
    const muted = setPack(DEFAULT_SETTINGS, 'a', { muted: true });
    expect(isPackMuted(setPack(muted, 'a', { enabled: false }), 'a')).toBe(true);
  });

  it('makes private what came from a file unless it says otherwise, and public what came from elsewhere', () => {
    const said = (settings = DEFAULT_SETTINGS) =>
      [true, false].map((file) => isPackPrivate(settings, 'a', file));
    expect(said()).toEqual([true, false]);
    expect(said(setPack(DEFAULT_SETTINGS, 'a', { private: false }))).toEqual([false, false]);
    expect(said(setPack(DEFAULT_SETTINGS, 'a', { private: true }))).toEqual([true, true]);
    const both = setPack(setPack(DEFAULT_SETTINGS, 'a', { private: true }), 'a', { private: false });
    expect(said(both)).toEqual([false, false]);
  });
});

describe('a name or a site', () => {
  it('is listed once however often it is said, and not at all once it is taken back', () => {
    const twice = muteEntity(muteEntity(DEFAULT_SETTINGS, 'a/b', true), 'a/b', true);
    expect(twice.entitiesMuted).toEqual(['a/b']);
    expect(muteEntity(twice, 'a/b', false)).toEqual(DEFAULT_SETTINGS);
    const allowed = allowPrivate(DEFAULT_SETTINGS, 'courier.example', true);
    expect(allowed.sitesPrivate).toEqual(['courier.example']);
    expect(allowPrivate(allowed, 'courier.example', false)).toEqual(DEFAULT_SETTINGS);
  });
});
