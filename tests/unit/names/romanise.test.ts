import fc from 'fast-check';
import { BGN_PCGN_ALT, translate } from 'iuliia';
import { describe, expect, test, vi } from 'vitest';
import { HABITS } from '#data/names/romanisations/habits.ts';
import type { Original } from '#data/names/romanisations/rows.ts';
import { RUSSIAN_SYSTEMS } from '#data/names/romanisations/russian.ts';
import { UKRAINIAN_SYSTEMS } from '#data/names/romanisations/ukrainian.ts';
import type { Language } from '#data/names/rows.ts';
import { foldToString } from '#lib/names/fold.ts';
import { romanise } from '#lib/names/romanise.ts';
import { applySystem, loadSystem } from '#lib/names/romanise-system.ts';

/** A guard against hanging on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const SYSTEMS = [...UKRAINIAN_SYSTEMS, ...RUSSIAN_SYSTEMS];

/** The folded spellings of a name, of one language or of all. */
function spellings(name: string, from: Original, lang?: Language): readonly string[] {
  return romanise(name, from)
    .filter((spelling) => lang === undefined || spelling.lang === lang)
    .map(({ text }) => foldToString(text));
}

describe('a system', () => {
  test.each(
    SYSTEMS.flatMap((row) => row.examples.map(([name, text]) => ({ rule: row.rule, row, name, text }))),
  )('$rule writes $name as $text', ({ row, name, text }) => {
    expect(applySystem(loadSystem(row), name)).toBe(text);
  });

  test('has a name of its own and an example', () => {
    expect(new Set(SYSTEMS.map(({ rule }) => rule)).size).toBe(SYSTEMS.length);
    expect(SYSTEMS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  test.each(SYSTEMS.filter(({ table }) => typeof table !== 'string'))(
    '$rule knows every letter of both alphabets, small and capital',
    (row) => {
      const system = loadSystem(row);
      for (const letter of `${UKRAINIAN}${RUSSIAN}ў`) {
        const [small, capital] = [letter, letter.toUpperCase()].map((name) => applySystem(system, name));
        if (row.lang === 'bg') expect(small).not.toMatch(/[іїєґўыэё]/u);
        else expect(small + (capital as string)).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(foldToString(capital as string)).toBe(foldToString(small as string));
      }
    },
  );
});

describe('a habit', () => {
  test.each(
    HABITS.flatMap(({ rule, langs, into, example }) =>
      into.map((form, i) => ({
        ...example,
        lang: langs[0],
        rule,
        form,
        text: example.texts[i] ?? 'nothing',
      })),
    ),
  )('$rule → $form leads from $name to $text', ({ name, from, lang, rule, form, text }) => {
    const found = romanise(name, from).find(
      (spelling) => spelling.lang === lang && foldToString(spelling.text) === foldToString(text),
    );
    expect(found?.rules).toContain(`${lang}: ${rule} → ${form}`);
  });

  test('has as many examples as alternatives', () => {
    expect(HABITS.filter(({ into, example }) => into.length !== example.texts.length)).toEqual([]);
  });

  test('is called in each language by a name of its own', () => {
    for (const from of ['uk', 'ru'] as const) {
      const names = HABITS.filter((row) => row.from === undefined || row.from === from).flatMap((row) =>
        row.langs.map((lang) => `${lang}: ${row.rule}`),
      );
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });
});

describe('a name in the newspapers', () => {
  test.each<[string, Original, Partial<Record<Language, string>>]>([
    [
      "Куп'янськ",
      'uk',
      {
        en: 'Kupiansk Kupyansk',
        de: 'Kupjansk',
        fr: 'Koupiansk',
        pl: 'Kupiańsk',
        es: 'Kupiansk',
        bg: 'Купянск',
      },
    ],
    [
      'Балаклія',
      'uk',
      { en: 'Balakliia Balakliya Balaklia', de: 'Balaklija', pl: 'Bałaklija', bg: 'Балаклия' },
    ],
    ['Ізюм', 'uk', { en: 'Izium Izyum', de: 'Isjum', fr: 'Izioum', cs: 'Izjum' }],
    ['Харків', 'uk', { en: 'Kharkiv', de: 'Charkiw', pl: 'Charków', es: 'Járkiv', it: 'Kharkiv Charkiv' }],
    ['Харьков', 'ru', { en: 'Kharkov', de: 'Charkow', pl: 'Charkow', es: 'Járkov', bg: 'Харков' }],
    ['Запоріжжя', 'uk', { en: 'Zaporizhzhia Zaporizhia', de: 'Saporischschja Saporischja', es: 'Zaporiyia' }],
    [
      'Зеленський',
      'uk',
      {
        en: 'Zelensky Zelenskyy Zelenskyi Zelenskiy',
        de: 'Selenskyj Selenskij Selenski',
        fr: 'Zelensky',
        es: 'Zelenski Zelensky',
        it: 'Zelensky Zelenskyj',
        cs: 'Zelenskyj',
      },
    ],
    [
      'Залужний',
      'uk',
      { en: 'Zaluzhny Zaluzhnyi', de: 'Saluschnyj Saluschny', fr: 'Zaloujny', pl: 'Załużny' },
    ],
    ['Синєгубов', 'uk', { en: 'Synehubov Syniehubov Synegubov', de: 'Synjehubow', fr: 'Synegoubov' }],
    ['Шойгу', 'ru', { en: 'Shoigu', de: 'Schoigu', fr: 'Choïgou', pl: 'Szojgu', pt: 'Choigu', cs: 'Šojgu' }],
    ['Герасимов', 'ru', { en: 'Gerasimov', de: 'Gerassimow', fr: 'Guerassimov', pl: 'Gierasimow' }],
    [
      'Василий Небензя',
      'ru',
      {
        en: 'Vasily Nebenzya|Vassily Nebenzia',
        de: 'Wassili Nebensja',
        fr: 'Vassili Nebenzia',
        pl: 'Wasilij Niebienzia|Wasilij Nebienzia',
        es: 'Vasili Nebenzia',
      },
    ],
    ['Євген', 'uk', { en: 'Yevhen', de: 'Jewhen', fr: 'Ievhen Evhen', cs: 'Jevhen' }],
    ['Юрій', 'uk', { en: 'Yurii Yuriy Yuri Yury', de: 'Jurij Juri', fr: 'Iouri', pl: 'Jurij' }],
    ['Олексій', 'uk', { en: 'Oleksii Oleksiy', de: 'Oleksij Olexij', fr: 'Oleksiï' }],
  ])('%s is among the answers as each writes it', (name, from, byLanguage) => {
    for (const [lang, texts] of Object.entries(byLanguage)) {
      const expected = texts.split(name.includes(' ') ? '|' : ' ').map(foldToString);
      expect(spellings(name, from, lang as Language)).toEqual(expect.arrayContaining(expected));
    }
  });

  test.each<[string, Original]>([
    ['Зеленський', 'uk'],
    ['Залужний', 'uk'],
    ['Хмельницький', 'uk'],
    ['Сєвєродонецьк', 'uk'],
    ['Синєгубов', 'uk'],
    ['Залужный', 'ru'],
    ['Жуковский', 'ru'],
    ['Евгений', 'ru'],
  ])('%s has at most forty spellings', (name, from) => {
    expect(new Set(spellings(name, from)).size).toBeLessThanOrEqual(40);
  });

  test('of several words is written by one system', () => {
    expect(spellings('Сергей Лавров', 'ru', 'de')).toContain('sergej lawrow');
    expect(spellings('Сергей Лавров', 'ru')).not.toContain('sergej lavrow');
  });
});

const UKRAINIAN = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

const from = fc.constantFrom<Original>('uk', 'ru');
const word = fc.tuple(
  fc.constantFrom(...'АБВГДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯЁЫЭҐ'),
  fc.string({ unit: fc.constantFrom(...`${UKRAINIAN}${RUSSIAN}'’`), maxLength: 10 }),
);
const name = fc
  .array(fc.tuple(fc.constantFrom(' ', '-'), word), { minLength: 1, maxLength: 2 })
  .map((words) => words.map(([joint, [head, tail]], i) => (i ? joint : '') + head + tail).join(''));

describe('whatever the name', () => {
  test('a Latin spelling has no Cyrillic letter left, and there always is one', () => {
    fc.assert(
      fc.property(name, from, (text, original) => {
        const latin = romanise(text, original).filter(({ lang }) => lang !== 'bg');
        expect(latin.length).toBeGreaterThan(0);
        for (const spelling of latin) expect(spelling.text).not.toMatch(/\p{Script=Cyrillic}/u);
      }),
      { numRuns: 300 },
    );
  });

  test('the answer is the same each time, names its rules, and repeats itself in no language', () => {
    fc.assert(
      fc.property(name, from, (text, original) => {
        const answer = romanise(text, original);
        expect(romanise(text, original)).toEqual(answer);
        const keys = answer.map((spelling) => `${spelling.lang} ${foldToString(spelling.text)}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(answer.filter(({ rules }) => rules.length === 0)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('stress and the way й is composed make no difference', () => {
    expect(romanise('Зеле\u0301нськии\u0306', 'uk')).toEqual(romanise('Зеленський', 'uk'));
  });

  test('a name that is Latin already has no answer', () => {
    expect(romanise('Energoatom', 'uk')).toEqual([]);
  });
});

test.each([
  'Харьков',
  'Купянск',
  'Изюм',
  'Ельцин',
  'Достоевский',
  'Васильев',
  'Подъячев',
  'Соловьёв',
  'Хрущёв',
  'Ёлкин',
  'Щербаков',
  'Эренбург',
  'Йошкар',
  'Грозный',
])('BGN/PCGN writes %s as the library does, but for ё', (russian) => {
  const row = RUSSIAN_SYSTEMS.find(({ rule }) => rule === 'ru→en: BGN/PCGN 1947 with signs');
  expect(row && applySystem(loadSystem(row), russian)).toBe(
    translate(russian, BGN_PCGN_ALT).replaceAll('ё', 'ë').replaceAll('Ё', 'Yë'),
  );
});
