import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '#data/names/agreement.ts';
import { MEN_IN_A } from '#data/names/men-in-a.ts';
import { INFLECTED, type InflectedLanguage } from '#data/names/rows.ts';
import { ENTITY_KINDS, type EntityKind } from '#lib/facts/schema.ts';
import { foldToString } from '#lib/names/fold.ts';
import { inflectName } from '#lib/names/inflect-name.ts';

function formsOf(name: string, lang: InflectedLanguage, kind: EntityKind): string[] {
  return inflectName(name, lang, kind).map(({ text }) => text);
}

describe('of a person', () => {
  test.each([
    ['Виталий Ганчев', 'ru', ['Виталия Ганчева', 'Виталию Ганчеву', 'Виталием Ганчевым', 'Виталии Ганчеве']],
    [
      'Володимир Зеленський',
      'uk',
      [
        ...['Володимира Зеленського', 'Володимиру Зеленському', 'Володимирові Зеленському'],
        ...['Володимиром Зеленським', 'Володимирі Зеленському', 'Володимире Зеленський'],
      ],
    ],
    ['Анна Сердюк', 'ru', ['Анны Сердюк', 'Анне Сердюк', 'Анну Сердюк', 'Анной Сердюк']],
    ['Анна Захарова', 'ru', ['Анны Захаровой', 'Анне Захаровой', 'Анну Захарову', 'Анной Захаровой']],
    ['Микита Лис', 'ru', ['Микиты Лиса', 'Миките Лису', 'Микиту Лиса', 'Микитой Лисом', 'Миките Лисе']],
    ['Отто фон Бек', 'ru', ['Отто фон Бека', 'Отто фон Беку', 'Отто фон Беком', 'Отто фон Беке']],
    ['Гроссі', 'uk', []],
    ['Blinken', 'uk', []],
  ] as const)('all words of %s (%s) are in the same case', (name, lang, forms) => {
    expect(formsOf(name, lang, 'person')).toEqual(forms);
  });

  test.each(MEN_IN_A)('the surname of %s, a man, declines', (given) => {
    const [name, lang, end] = /\p{Script=Latin}/u.test(given)
      ? ([`${given} Novak`, 'cs', 'Novaka'] as const)
      : ([`${given} Адамчук`, 'ru', 'Адамчука'] as const);
    expect(formsOf(name, lang, 'person').some((form) => form.endsWith(` ${end}`))).toBe(true);
  });

  test('capitals change nothing', () => {
    expect(formsOf('МИКОЛА АДАМЧУК', 'uk', 'person')).toContain('МИКОЛИ АДАМЧУКА');
    expect(formsOf('АННА АДАМЧУК', 'uk', 'person')).toContain('АННИ АДАМЧУК');
  });

  test('a patronymic declines with the name', () => {
    expect(formsOf('Олег Ильич Бунин', 'ru', 'person')).toContain('Олега Ильича Бунина');
    expect(formsOf('Ольга Петрівна Бойко', 'uk', 'person')).toContain('Ольгу Петрівну Бойко');
  });

  test('both parts of a double name decline, unless the first is too short to be one', () => {
    expect(formsOf('Нечуй-Левицький', 'uk', 'person')).toContain('Нечуя-Левицького');
    expect(formsOf('Бонч-Бруевич', 'ru', 'person')).toContain('Бонч-Бруевича');
    expect(formsOf('Анна-Мария Райт', 'ru', 'person')).toContain('Анны-Марии Райт');
    expect(formsOf('Жан-Поль Райт', 'ru', 'person')).toContain('Жан-Поля Райта');
  });
});

describe('of a place or facility', () => {
  test.each([
    [
      'Харківська область',
      'uk',
      ['Харківської області', 'Харківській області', 'Харківську область', 'Харківською областю'],
    ],
    ['Запорізька АЕС', 'uk', ['Запорізької АЕС', 'Запорізькій АЕС', 'Запорізьку АЕС', 'Запорізькою АЕС']],
    [
      'Старий Оскіл',
      'uk',
      ['Старого Осколу', 'Старого Оскола', 'Старому Осколу', 'Старим Осколом', 'Старому Осколі'],
    ],
    ['Новый Оскол', 'ru', ['Нового Оскола', 'Новому Осколу', 'Новым Осколом', 'Новом Осколе']],
    ['Кривий Ріг', 'uk', ['Кривого Рогу', 'Кривому Рогу', 'Кривим Рогом', 'Кривому Розі']],
    ['Російська Федерація', 'uk', expect.arrayContaining(['Російської Федерації', 'Російську Федерацію'])],
    ['Часів Яр', 'uk', expect.arrayContaining(['Часового Яру', 'Часовому Ярі'])],
    ['Міст через протоку', 'uk', expect.arrayContaining(['Мосту через протоку', 'Моста через протоку'])],
    ['Зона відчуження', 'uk', expect.arrayContaining(['Зони відчуження', 'Зоною відчуження'])],
    ['Острів Зміїний', 'uk', expect.arrayContaining(['Острова Зміїного', 'Острову Зміїному'])],
    ['Остров Змеиный', 'ru', expect.arrayContaining(['Острова Змеиного', 'Острову Змеиному'])],
    ['Stany Zjednoczone', 'pl', expect.arrayContaining(['Stanów Zjednoczonych', 'Stanami Zjednoczonymi'])],
    ['ЗАЕС', 'uk', []],
  ] as const)('the noun of %s (%s) declines with its adjectives', (name, lang, forms) => {
    expect(formsOf(name, lang, 'facility')).toEqual(forms);
    expect(formsOf(name, lang, 'place')).toEqual(forms);
  });

  test.each([
    ['Ростов-на-Дону', 'ru', 'Ростова-на-Дону'],
    ["Кам'янець-Подільський", 'uk', "Кам'янця-Подільського"],
    ['Рава-Руська', 'uk', 'Рави-Руської'],
    ['Санкт-Петербург', 'ru', 'Санкт-Петербурга'],
    ['Нью-Йорк', 'uk', 'Нью-Йорка'],
    ['Івано-Франківськ', 'uk', 'Івано-Франківська'],
  ] as const)('of %s (%s) the parts decline that are names: %s', (name, lang, genitive) => {
    expect(formsOf(name, lang, 'place')[0]).toBe(genitive);
  });
});

describe('of an institution or a thing', () => {
  test.each([
    [
      'збройні сили України',
      'uk',
      [
        'збройних сил України',
        'збройним силам України',
        'збройними силами України',
        'збройних силах України',
      ],
    ],
    ['Інститут вивчення війни', 'uk', expect.arrayContaining(['Інституту вивчення війни'])],
    ['министерство обороны России', 'ru', expect.arrayContaining(['министерством обороны России'])],
    ['Росатом', 'ru', ['Росатома', 'Росатому', 'Росатомом', 'Росатоме']],
    ['Пентагон', 'uk', expect.arrayContaining(['Пентагону', 'Пентагоном', 'Пентагоні'])],
    ['Кремль', 'ru', ['Кремля', 'Кремлю', 'Кремлем', 'Кремле']],
    ['российско-украинская граница', 'ru', expect.arrayContaining(['российско-украинскую границу'])],
    ['Міненерго України', 'uk', []],
    ['Агентство «Новости»', 'ru', expect.arrayContaining(['Агентства «Новости»'])],
  ] as const)('what depends on the noun of %s (%s) stays', (name, lang, forms) => {
    expect(formsOf(name, lang, 'organisation')).toEqual(forms);
  });

  test('an adjective that goes with a later word is left to it', () => {
    expect(formsOf('Фонд Русский мир', 'ru', 'organisation')[0]).toBe('Фонда Русский мир');
    expect(formsOf('Центр военной подготовки', 'ru', 'organisation')[0]).toBe('Центра военной подготовки');
  });

  test('where an adjective looks alike in several genders and numbers, its noun decides', () => {
    const forms = formsOf('Siły Zbrojne Ukrainy', 'pl', 'organisation');
    expect(forms).toContain('Sił Zbrojnych Ukrainy');
    expect(forms.join(' ')).not.toContain('Zbrojnego');
    expect(formsOf('Mezinárodní agentura', 'cs', 'organisation')).toContain('Mezinárodní agentury');
    expect(formsOf('Mezinárodní agentura', 'cs', 'organisation').join(' ')).not.toContain('Mezinárodního');
  });

  test.each([
    ['НАТО', 'uk'],
    ['МАГАТЭ', 'ru'],
    ['МЗС України', 'uk'],
    ['«Новости»', 'ru'],
    ['«Новая газета»', 'ru'],
    ['РИА Новости', 'ru'],
    ['Twitter', 'uk'],
    ['', 'ru'],
  ] as const)('%s (%s) does not decline', (name, lang) => {
    expect(inflectName(name, lang, 'organisation')).toEqual([]);
  });
});

test('names the rows and the case', () => {
  expect(inflectName('Купянск', 'ru', 'place')[0]).toEqual({
    text: 'Купянска',
    lang: 'ru',
    rules: ['ru: places in -ск, genitive'],
  });
  expect(inflectName('Виталий Ганчев', 'ru', 'person')[1]?.rules).toEqual([
    'ru: people in -ий, dative',
    'ru: surnames in -ов, -ев, dative',
  ]);
});

test.each(AGREEMENTS)(
  'an adjective in -$adjective goes with a noun in -$noun',
  ({ adjective, noun, example }) => {
    const ends = (pattern: string, word: string) => new RegExp(`(?:${pattern})$`, 'u').test(word);
    expect(ends(adjective, example.adjective)).toBe(true);
    expect(ends(noun, example.noun)).toBe(true);
    expect(ends(noun, example.not)).toBe(false);
  },
);

const word = fc.oneof(
  fc.constantFrom(
    'Харківська',
    'область',
    'Новый',
    'Оскол',
    'Путін',
    'Siły',
    'Zbrojne',
    'АЕС',
    'на',
    '«Новини»',
  ),
  fc.string({ unit: fc.constantFrom(...'абвгеєжиіїйклоністьюяыэАБВabcyzążśćéřů-'), maxLength: 10 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('never throws, never answers the nominative or the same form twice, whatever the name', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 7 }),
      fc.constantFrom(...INFLECTED),
      fc.constantFrom(...ENTITY_KINDS),
      (words, lang, kind) => {
        const name = words.join(' ');
        const answer = inflectName(name, lang, kind);
        expect(inflectName(name, lang, kind)).toEqual(answer);
        const folded = answer.map(({ text }) => foldToString(text));
        expect(folded).not.toContain(foldToString(name));
        expect(new Set(folded).size).toBe(folded.length);
        for (const { text, rules } of answer) {
          expect(text.includes('$')).toBe(name.includes('$'));
          expect(rules.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 1000, seed: 2022 },
  );
});
