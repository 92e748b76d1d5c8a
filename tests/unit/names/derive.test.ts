/** From one entity of a pack to the spellings that are searched for. Names are made up; exonyms are real. */
import { describe, expect, test } from 'vitest';
import { createDerivation, type DerivedName } from '#lib/names/derive.ts';
import { foldToString } from '#lib/names/fold.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';
import { NAMES_LIMITS } from '#lib/names/limits.ts';
import { placeKindOf } from '#lib/names/place-kind.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

const entity = (kind: NamedEntity['kind'], ...names: NamedEntity['names']): NamedEntity => ({
  id: 'it',
  kind,
  name: names[0]?.text ?? 'x',
  names,
});

/** What is derived for the first of the entities, of a pack that holds them all. */
const derive = (first: NamedEntity, ...others: NamedEntity[]): DerivedName[] =>
  createDerivation([first, ...others])(first);
const textsOf = (...entities: [NamedEntity, ...NamedEntity[]]): string[] =>
  derive(...entities).map(({ text }) => text);

describe('a name stays as the pack writes it', () => {
  test('and comes first, without a rule', () => {
    expect(derive(entity('place', { text: 'Sundvik' }))[0]).toMatchObject({
      text: 'Sundvik',
      lang: undefined,
      rules: [],
      role: 'name',
      needsCase: false,
      needsContext: false,
    });
  });

  test('with what it needs', () => {
    const [name] = derive(entity('organisation', { text: 'IST', needs: ['case', 'context'] }));
    expect(name).toMatchObject({ text: 'IST', needsCase: true, needsContext: true });
  });

  test('alone, if it is a phrase that no rule reads', () => {
    expect(textsOf(entity('concept', { text: 'field gun' }))).toEqual(['field gun']);
  });

  test('and an entity without names has none', () => {
    expect(textsOf({ ...entity('concept'), name: 'Author of a banner' })).toEqual([]);
  });
});

describe('a place', () => {
  test('is written as other languages call it', () => {
    for (const exonym of ['Kiew', 'Kijów', 'Kyjev', 'Київ', 'Киев'])
      expect(textsOf(entity('place', { text: 'Kyiv' })), exonym).toContain(exonym);
  });

  test('with an original spelling is romanised, declined and declined again', () => {
    const texts = textsOf(entity('place', { text: 'Ломаве', lang: 'uk' }, { text: 'Дубрівка', lang: 'uk' }));
    for (const form of ['Дубрівки', 'Дубрівкою', 'Dubrivka', 'Dubriwka', 'Dubriwki'])
      expect(texts, form).toContain(form);
  });

  test('is declined as Polish and Czech papers decline Latin names, and stands in the German genitive', () => {
    const names = derive(entity('place', { text: 'Sundvik' }));
    expect(new Set(names.map(({ lang }) => lang))).toEqual(new Set([undefined, 'pl', 'cs']));
    expect(names.map(({ text }) => text)).toContain('Sundviks');
  });

  test('is put into the phrases that name its region', () => {
    const region = { ...entity('place', { text: 'Lozova region' }), id: 'region' };
    const city = entity('place', { text: 'Lozova' }, { text: 'Лозова', lang: 'uk' });
    const texts = textsOf(region, city);
    for (const form of ['Lozova oblast', 'région de Lozova']) expect(texts, form).toContain(form);
    expect(textsOf(region)).not.toContain('Region Losowa');
    expect(texts).toContain('Region Losowa');
  });

  test('stands in them rather than the government that is called by it', () => {
    const region = { ...entity('place', { text: 'Lozova region' }), id: 'region' };
    const city = entity('place', { text: 'Lozova' }, { text: 'Лозова', lang: 'uk' });
    const government = {
      ...entity('organisation', { text: 'Lozova' }),
      id: 'government',
      name: 'Government',
    };
    expect(textsOf(region, government, city)).toEqual(textsOf(region, city));
  });
});

describe('a person', () => {
  const names = derive(entity('person', { text: 'Taras Dzvinka' }, { text: 'Тарас Дзвінка', lang: 'uk' }));
  const named = (text: string) => names.find((name) => name.text === text);

  test.each([
    ['the full name', 'Taras Dzvinka', 'full', false],
    ['the surname first', 'Dzvinka Taras', 'full', false],
    ['the initial', 'T. Dzvinka', 'surname', true],
    ['the initial without a space', 'Т.Дзвінка', 'surname', true],
    ['the surname alone', 'Dzvinka', 'surname', true],
    ['the surname declined', 'Дзвінкою', 'surname', true],
    ['the surname romanised and declined', 'Dzwinki', 'surname', true],
  ] as const)('is known by %s', (_, text, role, needsContext) => {
    expect(named(text)).toMatchObject({ role, needsContext });
  });

  test('is known by a surname alone without context only where the pack lists it so', () => {
    const listed = derive(entity('person', { text: 'Тарас Дзвінка', lang: 'uk' }, { text: 'Dzvinka' }));
    for (const { text, needsContext, role } of listed)
      if (role === 'surname') expect(needsContext, text).toBe(false);
  });

  test('is not known by the given name alone', () => {
    expect(names.map(({ text }) => foldToString(text))).not.toContain('taras');
    expect(names.map(({ text }) => text)).not.toContain('Тараса');
  });

  test('is not known by a feminine surname', () => {
    const texts = textsOf(entity('person', { text: 'Юрій Голмський', lang: 'uk' }));
    expect(texts).toContain('Голмського');
    expect(texts.filter((text) => /Голмськ(?:а|у|ої|ою)$|Holmska$/u.test(text))).toEqual([]);
  });
});

describe('what a derived spelling needs', () => {
  test('is what the pack’s spellings that are built alike need', () => {
    const names = derive(
      entity('place', { text: 'Лозова', lang: 'uk', needs: ['context'] }, { text: 'city of Lozova' }),
    );
    const of = (text: string) => names.find((name) => name.text === text)?.needsContext;
    expect(of('Losowa')).toBe(true);
    expect(of('city of Lozova')).toBe(false);
  });

  test('is least where two ways lead to the same spelling', () => {
    const names = derive(entity('place', { text: 'Lozova', needs: ['context'] }, { text: 'LOZOVA' }));
    expect(
      names.filter(({ text }) => foldToString(text) === 'lozova').map(({ needsContext }) => needsContext),
    ).toEqual([false]);
  });
});

describe('not derived is', () => {
  test('a romanisation of an abbreviation or a phrase', () => {
    for (const text of ['ІВП', 'сила припливів'])
      expect(
        textsOf(entity('organisation', { text, lang: 'uk' }, { text: 'Tides' })).filter(
          (form) => /\p{sc=Latn}/u.test(form) && !form.startsWith('Tide'),
        ),
        text,
      ).toEqual([]);
  });

  test('a name in quotation marks beside the one without', () => {
    const texts = textsOf(
      entity('organisation', { text: '«Промінь»', lang: 'uk' }, { text: 'Промінь', lang: 'uk' }),
    );
    expect(texts).toContain('Промінь');
    expect(texts.filter((text) => /[«»"]/u.test(text))).toEqual([]);
  });

  test('a declined form of a Latin phrase', () => {
    expect(textsOf(entity('organisation', { text: 'Institute of Tides' }))).toEqual(['Institute of Tides']);
  });
});

describe('in the pack that is shipped', () => {
  const { entities } = shippedPack();
  const forms = formsOf(entities).filter((form) => form.is === 'name');

  test('no form is searched for twice for the same bearer with the same needs', () => {
    const keys = forms.map(({ entity: id, text, needsCase, needsContext, role }) =>
      [id, needsCase ? text : foldToString(text), needsCase, needsContext, role, /^\p{Lu}/u.test(text)].join(
        '|',
      ),
    );
    expect(keys.length).toBeGreaterThan(5000);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('every form that the pack does not hold says by which rules it came', () => {
    const held = new Set(entities.flatMap(({ names }) => names.map(({ text }) => text)));
    expect(forms.filter(({ text, rules }) => rules.length === 0 && !held.has(text))).toEqual([]);
  });

  test('every name that the pack holds is searched for', () => {
    const searched = new Set(forms.map(({ entity: id, text }) => `${id} ${foldToString(text)}`));
    const missing = entities.flatMap(({ id, names }) =>
      names
        .filter(({ text }) => !searched.has(`${id} ${foldToString(text)}`))
        .map(({ text }) => `${id} ${text}`),
    );
    expect(missing.filter((name) => !/["«„]/u.test(name))).toEqual([]);
  });

  test('every place of which it tells the kind is of a known one', () => {
    const kinds = entities
      .filter(({ kind }) => kind === 'place')
      .map(({ detail }) => placeKindOf(detail ?? ''));
    expect(kinds.filter((kind) => kind !== undefined).length).toBeGreaterThan(kinds.length / 2);
  });

  test('no form is blank, begins or ends with a space, or holds two in a row', () => {
    expect(forms.filter(({ text }) => !/^\S+(?: \S+)*$/u.test(text)).map(({ text }) => text)).toEqual([]);
  });
});

test('names of a pack that has too many forms are known as they are written, without a letter of their own', () => {
  const many = Array.from({ length: 4_000 }, (_, i) => ({
    id: `e${i}`,
    kind: 'place' as const,
    name: 'Слов’янка',
    names: [{ text: `Слов’янка-${i}`, lang: 'uk' }],
  }));
  const derive = createDerivation(many);
  const forms = many.map((one) => derive(one));
  expect(forms[0]?.length).toBeGreaterThan(20);
  expect(forms.at(-1)?.map(({ text }) => text)).toEqual([
    'Слов’янка-3999',
    'Словянка-3999',
    'Слов"янка-3999',
  ]);
  expect(forms.flat().length).toBeLessThan(NAMES_LIMITS.forms * 1.2);
});

describe('a pack that is made to be large in few names', () => {
  const LETTERS = 'Хрущёвщинец';
  const DOUBTFUL = `${Array.from({ length: 9 }, () => LETTERS).join('-')} ${LETTERS}ий`;
  const size = (entities: NamedEntity[]) => {
    const derive = createDerivation(entities);
    return entities.reduce((sum, one) => sum + derive(one).length, 0);
  };

  test('gets no more forms of doubtful letters than anybody writes', () => {
    const entities = Array.from({ length: 50 }, (_, i) => ({
      id: `e${i}`,
      kind: 'person' as const,
      name: DOUBTFUL,
      names: [{ text: DOUBTFUL, lang: 'ru' }],
    }));
    expect(size(entities.slice(0, 1))).toBeLessThan(4_000);
    expect(size(entities)).toBeLessThan(NAMES_LIMITS.forms * 1.2);
  });

  test('derives nothing from the thousandth name of one entity', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => ({ text: `Хрущёв${i} Щербицкий`, lang: 'ru' }));
    expect(size([{ id: 'x', kind: 'person', name: 'x', names }])).toBeLessThan(40_000);
  });

  test('puts few spellings of a place into phrases', () => {
    const places = Array.from({ length: 200 }, (_, i) => ({ text: `Lowe${'abcdefghij'[i % 10]}${i}` }));
    const lowe: NamedEntity = {
      id: 'lowe',
      kind: 'place',
      name: 'Lowe',
      names: [{ text: 'Lowe' }, ...places],
    };
    const region: NamedEntity = { id: 'r', kind: 'place', name: 'r', names: [{ text: 'Lowe region' }] };
    const derive = createDerivation([lowe, region]);
    expect(derive(region).length).toBeLessThan(400);
  });
});
