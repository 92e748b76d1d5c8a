import { expect, test } from 'vitest';
import { firstInSection } from '#lib/match/first-in-section.ts';

const judge = (...mentions: [string, number][]) =>
  firstInSection(mentions.map(([entity, section]) => ({ senses: [entity] as const, section })));

test('marks the first mention of each entity in each section', () => {
  expect(judge(['a', 0], ['a', 0], ['b', 0], ['a', 1], ['b', 0])).toEqual([true, false, true, true, false]);
});

test('a section that goes on after another remembers what it has named', () => {
  expect(judge(['a', 0], ['a', 1], ['a', 0])).toEqual([true, true, false]);
});

test('a name counts as the likeliest of its bearers', () => {
  const mentions = [
    { senses: ['a', 'b'] as const, section: 0 },
    { senses: ['b', 'a'] as const, section: 0 },
  ];
  expect(firstInSection(mentions)).toEqual([true, true]);
});
