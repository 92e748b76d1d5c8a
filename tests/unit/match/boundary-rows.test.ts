import { expect, test } from 'vitest';
import { ADDRESS_SIGNS, createAddressCheck } from '#lib/match/address.ts';
import { CLITICS, endsWord } from '#lib/match/boundary.ts';
import { fold } from '#lib/names/fold.ts';

test.each(CLITICS)('a name may end before ’$ending, as in $example', ({ ending, example }) => {
  const folded = fold(example);
  const apostrophe = example.indexOf('’');
  expect(example.slice(apostrophe + 1)).toMatch(new RegExp(`^${ending}\\b`, 'u'));
  expect(endsWord(folded, apostrophe)).toBe(true);
  expect(endsWord(fold(example.replace(`’${ending}`, `’${ending}x`)), apostrophe)).toBe(false);
});

test.each(ADDRESS_SIGNS)('$example is an address', ({ sign, example }) => {
  for (const one of example.split(', ')) {
    expect(one).toMatch(sign);
    const at = Math.max(one.indexOf('Kyiv'), one.indexOf('Київ'));
    expect(createAddressCheck(`see ${one}, there`)(at + 4)).toBe(true);
  }
});

test.each([
  'Kyiv.',
  'Kyiv...',
  'Kyiv, and',
  'Kyiv.The',
  'м.Київ',
  'Kyiv/Odesa/Lviv',
  '/TASS/.',
  'Kyiv-based',
  '#Kyiv',
  '#Київ#Львів',
  'U.S.-made',
  '9.5.2022',
])('%s is no address', (text) => {
  expect([...text].map((_, at) => createAddressCheck(text)(at))).not.toContain(true);
});

test('an address says nothing of its neighbours', () => {
  const text = 'Kyiv (https://example.org/Kyiv), Kyiv';
  const isInAddress = createAddressCheck(text);
  expect([...text.matchAll(/Kyiv/gu)].map(({ index }) => isInAddress(index))).toEqual([false, true, false]);
});
