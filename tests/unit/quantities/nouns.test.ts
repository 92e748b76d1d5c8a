import { describe, expect, it } from 'vitest';
import { pluralsOf, saysNoun } from '#lib/quantities/nouns.ts';

describe('the plural of a counted noun', () => {
  it.each([
    ['settlement', 'settlements'],
    ['city', 'cities'],
    ['day', 'days'],
    ['church', 'churches'],
    ['box', 'boxes'],
    ['knife', 'knives'],
    ['person', 'people'],
    ['aircraft', 'aircraft'],
    ['artillery round', 'artillery rounds'],
    ['dead child', 'dead children'],
  ])('of %s is %s', (noun, plural) => {
    expect(pluralsOf(noun)[0]).toBe(plural);
  });
});

describe('a label', () => {
  it('says a noun in the singular, the plural, or an uncommon plural', () => {
    expect(saysNoun('ship let through', 'ship')).toBe(true);
    expect(saysNoun('Ships let through', 'ship')).toBe(true);
    expect(saysNoun('persons unknown', 'person')).toBe(true);
  });

  it('does not say a noun that is only part of another word', () => {
    expect(saysNoun('of shipping held up', 'ship')).toBe(false);
  });
});
