/** Villages of much-used names: the region beside one tells whose it is. Regions are real, villages made up. */
import { describe, expect, test } from 'vitest';
import { judgedIn, reasonsIn } from './judged.ts';
import { namesOf } from './small-pack.ts';

const NAMES = namesOf(
  {
    id: 'village',
    kind: 'place',
    detail: 'village',
    name: 'Lomove',
    names: [{ text: 'Lomove' }, { text: 'Ломове', lang: 'uk' }, { text: 'Ломово', lang: 'ru' }],
  },
  { id: 'town', kind: 'place', detail: 'town', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
  { id: 'region', kind: 'place', detail: 'region', name: 'Sumy region', names: [{ text: 'Sumy region' }] },
);

/** What becomes of the village; the region itself may be found beside it. */
const ofVillage = (text: string): string | undefined =>
  judgedIn(text, NAMES)
    .find((said) => /^(?:Lomo|Ломо)/u.test(said))
    ?.replace(/^.*: /u, '');

describe('a village in a region that the pack does not name is another village', () => {
  test.each([
    ['Shots fell on Lomove, Vinnytsia region.', 'Vinnytsia'],
    ['Shots fell on the Vinnytsia region’s Lomove.', 'Vinnytsia'],
    ['обстріл Ломове Вінницької області', 'Вінницької'],
    ['обстріл села Ломове, Вінниччина', 'Вінниччина'],
    ['обстрел Ломово Винницкой области', 'Винницкой'],
    ['ein Laden in Lomowe, Oblast Donezk', 'Donezk'],
  ])('%s', (text, region) => {
    expect(ofVillage(text)).toBe('left alone');
    expect(reasonsIn(text, NAMES, 'village')).toContain(`elsewhere: ${region}`);
  });
});

describe('a village stays the pack’s', () => {
  test.each([
    ['in a region that the pack names', 'Shots fell on Lomove, Sumy region.'],
    ['in that region in another language', 'обстріл Ломове, Сумщина'],
    ['without a region beside it', 'Shots fell on Lomove.'],
    ['near a city that gives a region its name', 'on the road from Lomove to Vinnytsia'],
    ['in the sentence after one about another region', 'It rained in Vinnytsia region. Lomove slept.'],
  ])('%s', (_, text) => {
    expect(ofVillage(text)).toBe('marked village');
  });
});

test('a town is known well enough to be meant in any region', () => {
  expect(judgedIn('Shots fell on Sundvik, Vinnytsia region.', NAMES)).toEqual(['Sundvik: marked town']);
});

test('a pack without regions takes every region for another', () => {
  const alone = namesOf({
    id: 'village',
    kind: 'place',
    detail: 'village',
    name: 'Lomove',
    names: [{ text: 'Lomove' }],
  });
  expect(judgedIn('Shots fell on Lomove, Sumy region.', alone)).toEqual(['Lomove: left alone']);
  expect(judgedIn('Shots fell on Lomove.', alone)).toEqual(['Lomove: marked village']);
});
