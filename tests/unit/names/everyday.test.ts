import { expect, test } from 'vitest';
import { EVERYDAY_ROWS } from '#data/names/everyday.ts';
import { everydayWorth } from '#lib/names/everyday.ts';
import { foldToString } from '#lib/names/fold.ts';

test.each(EVERYDAY_ROWS)('$names.0 …: $reason', ({ names, worth }) => {
  for (const name of names) expect(everydayWorth([name])).toBe(worth);
});

test('no two rows tell of one name', () => {
  const names = EVERYDAY_ROWS.flatMap((row) => row.names.map(foldToString));
  expect(new Set(names).size).toBe(names.length);
});

test('names are known in any capitals, and by any one of an entity’s spellings', () => {
  expect(everydayWorth(['twitter'])).toBe(0.25);
  expect(everydayWorth(['Russia’s capital', 'Moscow'])).toBe(0.5);
});

test('of several the lowest worth counts', () => {
  expect(everydayWorth(['China', 'Washington'])).toBe(0.25);
});

test('any other name is worth what names are worth', () => {
  expect(everydayWorth(['Kupyansk'])).toBeUndefined();
  expect(everydayWorth([])).toBeUndefined();
});
