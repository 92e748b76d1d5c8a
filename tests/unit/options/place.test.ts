import { describe, expect, it } from 'vitest';
import { hashOf, type Place, placeOf } from '#lib/options/place.ts';

const PLACES: readonly (readonly [string, Place])[] = [
  ['#', { at: 'index' }],
  ['#add', { at: 'index', part: 'add' }],
  ['#pack=river-flood', { at: 'pack', pack: 'river-flood' }],
  ['#pack=river-flood&difference=pending', { at: 'difference', pack: 'river-flood', of: 'pending' }],
  ['#pack=river-flood&difference=previous', { at: 'difference', pack: 'river-flood', of: 'previous' }],
];

describe('a place of the options page', () => {
  it.each(PLACES)('%s leads where it says, and back', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
    expect(hashOf(place)).toBe(hash);
  });

  it.each(['', '#nowhere', '#pack=', '#pack=Not An Id', '#pack=<b>', '#difference=pending'])(
    'takes %s for the index',
    (hash) => expect(placeOf(hash)).toEqual({ at: 'index' }),
  );

  it('takes an unknown difference for the pack', () => {
    expect(placeOf('#pack=a&difference=tomorrow')).toEqual({ at: 'pack', pack: 'a' });
  });
});
