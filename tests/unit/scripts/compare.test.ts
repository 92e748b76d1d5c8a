import { expect, test } from 'vitest';
import { differences } from '#scripts/demo/compare.ts';
import type { ExpectedCard } from '#scripts/demo/pack-facts.ts';
import type { PrintedCard } from '#tests/harness/card.ts';

const EXPECTED: ExpectedCard = {
  name: 'Lowbridge',
  kind: 'place',
  figures: [
    { id: 'houses', amount: ['about', '1,200'], says: ['houses standing', 'Town hall'] },
    { id: 'distance', amount: ['30'], says: ['to the coast', 'Surveyor'] },
    { id: 'distance-km', amount: ['48'], says: [], converts: 'distance' },
  ],
  disputes: [
    {
      id: 'bridge',
      question: 'Does the bridge stand?',
      positions: [
        { label: 'Yes', says: ['Town hall', 'It stands.'] },
        { label: 'No', says: ['Ferryman'] },
      ],
    },
  ],
};

const houses = { amount: 'about 1,200', says: 'houses standing Town hall' };
const distance = { amount: '30 mi', says: 'to the coast the same amount: 48 km Surveyor' };
const bridge = {
  question: 'Does the bridge stand?',
  positions: [
    { label: 'No', says: 'No Ferryman It fell.' },
    { label: 'Yes', says: 'Yes Town hall It stands.' },
  ],
};
const CARD: PrintedCard = {
  name: 'Lowbridge',
  text: '',
  accounts: [],
  figures: [distance, houses],
  disputes: [bridge],
};

test('finds no difference on a card that shows everything, in whatever order', () => {
  expect(differences(CARD, EXPECTED)).toEqual([]);
});

test.each<[string, Partial<PrintedCard>, string]>([
  ['another name', { name: 'Highbridge' }, 'is headed “Highbridge”, not “Lowbridge”'],
  ['a figure that is missing', { figures: [distance] }, 'lacks the figure houses'],
  [
    'a figure with another number',
    { figures: [distance, { ...houses, amount: 'about 1,300' }] },
    'lacks the figure houses',
  ],
  [
    'a figure without its qualifier',
    { figures: [distance, { ...houses, amount: '1,200' }] },
    'lacks the figure houses',
  ],
  [
    'a figure that nobody gave',
    { figures: [distance, houses, { amount: '7', says: 'wells' }] },
    'shows a figure not in the pack: 7 wells',
  ],
  [
    'a conversion that is missing',
    { figures: [{ ...distance, says: 'to the coast Surveyor' }, houses] },
    'lacks the conversion distance-km',
  ],
  ['a dispute that is missing', { disputes: [] }, 'lacks the dispute bridge'],
  [
    'a dispute that nobody has',
    { disputes: [bridge, { question: 'Why?', positions: [] }] },
    'shows a dispute not in the pack: Why?',
  ],
  [
    'a position without its speaker',
    { disputes: [{ ...bridge, positions: [{ label: 'No', says: 'No It fell.' }] }] },
    'lacks the position “No” of bridge, or what is said for it',
  ],
])('finds %s', (_, change, difference) => {
  expect(differences({ ...CARD, ...change }, EXPECTED)).toContain(difference);
});
