import { expect, test } from 'vitest';
import type { EntityKind } from '#lib/facts/schema.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';
import { VARIANTS } from '#lib/names/variants.ts';

const entity = (name: string, names: NamedEntity['names'], kind: EntityKind = 'concept'): NamedEntity => ({
  id: 'it',
  kind,
  name,
  names,
});
const textsOf = (...entities: NamedEntity[]) => formsOf(entities).map(({ text }) => text);

test('searches for every name as it is written, with what it needs', () => {
  const names = [
    { text: 'Institute of Tides' },
    { text: 'IoT', needs: ['case' as const, 'context' as const] },
  ];
  const common = { is: 'name', entity: 'it', told: true, role: 'name', lang: undefined, rules: [] };
  expect(formsOf([entity('Institute of Tides', names)])).toEqual([
    { ...common, text: 'Institute of Tides', preferred: true, needsCase: false, needsContext: false },
    { ...common, text: 'IoT', preferred: false, needsCase: true, needsContext: true },
  ]);
});

test('does not search for the display name unless it is among the names', () => {
  expect(formsOf([entity('Author of a banner', [])])).toEqual([]);
});

test('takes a name that differs from the display name in apostrophe or case for the same', () => {
  const [form] = formsOf([entity('Port’s End', [{ text: "PORT'S END" }])]);
  expect(form).toMatchObject({ preferred: true });
});

test('knows the phrases in which an entity is not named', () => {
  expect(formsOf([{ ...entity('Lund', []), notMentions: ['Lund cake'] }])).toEqual([
    { is: 'phrase', text: 'Lund cake', entity: 'it' },
  ]);
});

test('a name says whether the pack tells something of its bearer', () => {
  expect(formsOf([entity('Tides', [{ text: 'Tides' }])], () => false)).toEqual([
    expect.objectContaining({ told: false }),
  ]);
});

test.each(VARIANTS)('a variant: $rule', ({ rule, example, spell }) => {
  expect(spell(example.name)).toEqual(expect.arrayContaining([...example.also]));
  const needs = ['case' as const];
  const forms = formsOf([entity('x', [{ text: example.name, needs }])]);
  const texts = forms.map(({ text }) => text);
  for (const text of [example.name, ...example.also]) expect(texts).toContain(text);
  expect(forms.flatMap((form) => (form.is === 'name' ? form.rules : []))).toContain(rule);
});

test('leaves ordinals, years and abbreviations that are spelt out alone', () => {
  const names = ['1st Guards', '2022 war', 'RKLT', 'XWQV'];
  expect(
    textsOf(
      entity(
        'x',
        names.map((text) => ({ text })),
      ),
    ),
  ).toEqual(names);
});

test('derives from an original how the papers of other languages write it, in the cases in which they do', () => {
  const texts = textsOf(entity('Lozova', [{ text: 'Лозова', lang: 'uk' }], 'place'));
  for (const form of ['Lozova', 'Losowa', 'Лозової', 'Лозову', 'Лозовою', 'Łozowej'])
    expect(texts).toContain(form);
});

test('says of every derived form which rules led to it, in which language', () => {
  const forms = formsOf([entity('Lozova', [{ text: 'Лозова', lang: 'uk' }], 'place')]);
  for (const form of forms.slice(1)) {
    if (form.is !== 'name') continue;
    expect(form.rules.length).toBeGreaterThan(0);
    expect(form.rules.every((rule) => rule !== '')).toBe(true);
  }
});

test('knows a person in either order, with initials, and by the surname alone, which needs context', () => {
  const forms = formsOf([entity('Olha Sydorenko', [{ text: 'Olha Sydorenko' }], 'person')]);
  const needs = Object.fromEntries(
    forms.flatMap((form) => (form.is === 'name' ? [[form.text, form.needsContext]] : [])),
  );
  expect(needs).toMatchObject({
    'Olha Sydorenko': false,
    'Sydorenko Olha': false,
    'O. Sydorenko': true,
    Sydorenko: true,
  });
});

test('a surname that the pack lists as needing nothing needs nothing in any spelling', () => {
  const names = [{ text: 'Тарас Дзвінка', lang: 'uk' }, { text: 'Dzvinka' }];
  const forms = formsOf([entity('Taras Dzvinka', names, 'person')]);
  for (const form of forms)
    if (form.is === 'name' && form.role === 'surname') expect(form.needsContext).toBe(false);
});

test('takes an abbreviation of another language for as ambiguous as the pack’s own', () => {
  const names = [{ text: 'United Nations' }, { text: 'UN', needs: ['case' as const, 'context' as const] }];
  const forms = formsOf([entity('United Nations', names, 'organisation')]);
  const onu = forms.find(({ text }) => text === 'ONU');
  expect(onu).toMatchObject({ needsCase: true, needsContext: true });
});

test('puts a place of the pack into the phrases of other languages', () => {
  const place: NamedEntity = {
    id: 'lozova',
    kind: 'place',
    name: 'Lozova',
    names: [{ text: 'Lozova' }, { text: 'Лозова', lang: 'uk' }],
  };
  const region = entity('Lozova region', [{ text: 'Lozova region' }], 'place');
  const texts = textsOf(place, region);
  for (const form of ['Lozova oblast', 'région de Lozova', 'Region Losowa']) expect(texts).toContain(form);
});

test('knows words that speak of a country without naming it', () => {
  const forms = formsOf([entity('Ukraine', [{ text: 'Ukraine' }], 'place')]);
  const kindred = forms.filter(({ is }) => is === 'kindred').map(({ text }) => text.toLowerCase());
  for (const word of ['ukrainian', 'ukrainische', 'українських', 'украинцы']) expect(kindred).toContain(word);
});
