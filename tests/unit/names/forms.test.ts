import { expect, test } from 'vitest';
import { formsOf, SPELLINGS } from '#lib/names/forms.ts';

test('searches for every name as it is written, with what it needs', () => {
  const names = [
    { text: 'Institute of Tides' },
    { text: 'IoT', needs: ['case' as const, 'context' as const] },
  ];
  expect(formsOf([{ id: 'tides', name: 'Institute of Tides', names }])).toEqual([
    {
      is: 'name',
      text: 'Institute of Tides',
      entity: 'tides',
      told: true,
      preferred: true,
      needsCase: false,
      needsContext: false,
    },
    {
      is: 'name',
      text: 'IoT',
      entity: 'tides',
      told: true,
      preferred: false,
      needsCase: true,
      needsContext: true,
    },
  ]);
});

test('does not search for the display name unless it is among the names', () => {
  expect(formsOf([{ id: 'author', name: 'Author of a banner', names: [] }])).toEqual([]);
});

test('takes a name that differs from the display name in apostrophe or case for the same', () => {
  const [form] = formsOf([{ id: 'a', name: 'Port’s End', names: [{ text: "PORT'S END" }] }]);
  expect(form).toMatchObject({ preferred: true });
});

test('knows the phrases in which an entity is not named', () => {
  expect(formsOf([{ id: 'lund', name: 'Lund', names: [], notMentions: ['Lund cake'] }])).toEqual([
    { is: 'phrase', text: 'Lund cake', entity: 'lund' },
  ]);
});

test.each(SPELLINGS)('spelling: $rule', ({ example, spell }) => {
  expect(spell(example.name)).toEqual(expect.arrayContaining([...example.also]));
  const texts = formsOf([{ id: 'x', name: 'x', names: [{ text: example.name }] }]).map(({ text }) => text);
  expect(new Set(texts)).toEqual(new Set([example.name, ...example.also]));
});

test('leaves ordinals and years alone', () => {
  const texts = formsOf([{ id: 'x', name: 'x', names: [{ text: '1st Guards' }, { text: '2022 war' }] }]).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['1st Guards', '2022 war']);
});

test('a name says whether the pack tells something of its bearer', () => {
  const tides = { id: 'tides', name: 'Tides', names: [{ text: 'Tides' }] };
  expect(formsOf([tides], (id) => id !== 'tides')).toEqual([expect.objectContaining({ told: false })]);
});
