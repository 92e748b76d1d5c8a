import { cityFrom, cityIn, inclineFirstname, inclineLastname } from 'lvovich';
import { describe, expect, test } from 'vitest';
import type { InflectedLanguage, WordRole } from '#data/names/rows.ts';
import { inflect } from '#lib/names/inflect.ts';

/** All forms of a word, the nominative among them. */
function formsOf(word: string, lang: InflectedLanguage, role: WordRole): Set<string> {
  return new Set([word, ...Object.values(inflect(word, lang, role)?.forms ?? {}).flat()]);
}

const CASES_OF_LVOVICH = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

const GIVEN = {
  male: [
    ...['Владимир', 'Игорь', 'Олег', 'Виталий', 'Михаил', 'Илья', 'Павел', 'Лев', 'Пётр', 'Никита'],
    ...[
      'Сергей',
      'Андрей',
      'Алексей',
      'Николай',
      'Юрий',
      'Валерий',
      'Дмитрий',
      'Александр',
      'Денис',
      'Артём',
    ],
  ],
  female: [
    ...['Анна', 'Мария', 'Наталья', 'Ольга', 'Любовь', 'Екатерина', 'Юлия', 'Ирина', 'Дарья', 'Вероника'],
  ],
} as const;

const SURNAMES = {
  male: [
    ...['Зеленский', 'Путин', 'Терехов', 'Ганчев', 'Залужный', 'Подоляк', 'Толстой', 'Шевченко', 'Янукович'],
    ...['Ковальчук', 'Мельник', 'Коваль', 'Гайдай', 'Черных', 'Блинкен', 'Столтенберг', 'Голицын', 'Небензя'],
    ...['Сирота', 'Ганжа', 'Подоляка', 'Гросси', 'Берия', 'Кравец'],
  ],
  female: ['Захарова', 'Зеленская', 'Сердюк', 'Шевченко', 'Никитина', 'Медведева', 'Горная', 'Ковальчук'],
} as const;

const CITIES = [
  ...['Москва', 'Харьков', 'Киев', 'Казань', 'Тверь', 'Купянск', 'Изюм', 'Балаклея', 'Херсон', 'Полтава'],
  ...[
    'Одесса',
    'Винница',
    'Ялта',
    'Севастополь',
    'Симферополь',
    'Грозный',
    'Сочи',
    'Елец',
    'Рязань',
    'Оренбург',
  ],
  ...[
    'Чебоксары',
    'Воронеж',
    'Владивосток',
    'Иркутск',
    'Ярославль',
    'Париж',
    'Лондон',
    'Рим',
    'Прага',
    'Токио',
  ],
];

/** Where it is wrong: its rules know no fleeting vowel behind л (Ельца). */
const NOT_OURS: ReadonlySet<string> = new Set(['Елеца', 'Елеце']);

describe('Russian forms hold those of another library', () => {
  for (const gender of ['male', 'female'] as const) {
    test.each(GIVEN[gender])(`of the given name %s (${gender})`, (name) => {
      const ours = formsOf(name, 'ru', 'given');
      for (const asked of CASES_OF_LVOVICH) expect(ours).toContain(inclineFirstname(name, asked, gender));
      expect(ours.size).toBeGreaterThan(2);
    });

    test.each(SURNAMES[gender])(`of the surname %s (${gender})`, (name) => {
      const ours = formsOf(name, 'ru', 'surname');
      for (const asked of CASES_OF_LVOVICH) expect(ours).toContain(inclineLastname(name, asked, gender));
    });
  }

  test.each(CITIES)('of the city %s', (name) => {
    const ours = formsOf(name, 'ru', 'place');
    for (const theirs of [cityIn(name), cityFrom(name)]) {
      if (NOT_OURS.has(theirs)) expect(ours).not.toContain(theirs);
      else expect(ours).toContain(theirs);
    }
  });
});

const declined = (word: string, lang: InflectedLanguage, role: WordRole) =>
  [...formsOf(word, lang, role)].slice(1).join(' ');

test.each([
  ['Чернігів', 'place', 'Чернігова Чернігову Черніговом Чернігові'],
  ['Миколаїв', 'place', 'Миколаєва Миколаєву Миколаєвом Миколаєві'],
  ['Сєвєродонецьк', 'place', 'Сєвєродонецька Сєвєродонецьку Сєвєродонецьком'],
  ['Суми', 'place', 'Сум Сумам Сумами Сумах'],
  ['Прилуки', 'place', 'Прилук Прилукам Прилуками Прилуках'],
  ['Польща', 'place', 'Польщі Польщу Польщею'],
  ['Умань', 'place', 'Умані Уманню'],
  ['Білорусь', 'place', 'Білорусі Білоруссю'],
  ['Маріуполь', 'place', 'Маріуполя Маріуполю Маріуполеві Маріуполем Маріуполі'],
  ['Казахстан', 'place', 'Казахстану Казахстаном Казахстані'],
  ['Запоріжжя', 'place', 'Запоріжжю Запоріжжям Запоріжжі'],
  ['Молдова', 'place', 'Молдови Молдові Молдову Молдовою'],
  ['Токіо', 'place', ''],
  ['Баку', 'place', ''],
  ['Сочі', 'place', ''],
  ['Сирський', 'surname', 'Сирського Сирському Сирським'],
  ['Столтенберг', 'surname', 'Столтенберга Столтенбергу Столтенбергові Столтенбергом'],
  ['Гроссі', 'surname', ''],
  ['Рубіо', 'surname', ''],
  ['Володимир', 'given', 'Володимира Володимиру Володимирові Володимиром Володимирі Володимире'],
  ['Ілля', 'given', 'Іллі Іллю Іллею Ілле'],
  ['Софія', 'given', 'Софії Софію Софією Софіє'],
  ['Іванівна', 'given', 'Іванівни Іванівні Іванівну Іванівною Іванівно'],
] as const)('declines Ukrainian %s as %s', (word, role, forms) => {
  expect(declined(word, 'uk', role)).toBe(forms);
});

test.each([
  ['Кремль', 'place', 'Кремля Кремлю Кремлем Кремле'],
  ['Тверь', 'place', 'Твери Тверью'],
  ['Ирпень', 'place', 'Ирпеня Ирпеню Ирпенем Ирпене'],
  ['Сумы', 'place', 'Сум Сумам Сумами Сумах'],
  ['Лозовая', 'place', 'Лозовой Лозовую'],
  ['Отрадное', 'place', 'Отрадного Отрадному Отрадным Отрадном'],
  ['Домодедово', 'place', 'Домодедова Домодедову Домодедовом Домодедове'],
  ['Чикаго', 'place', ''],
  ['Ковальчук', 'surname', 'Ковальчука Ковальчуку Ковальчуком Ковальчуке'],
  ['Иванович', 'given', 'Ивановича Ивановичу Ивановичем Ивановиче'],
  ['правительство', 'noun', 'правительства правительству правительством правительстве'],
] as const)('declines Russian %s as %s', (word, role, forms) => {
  expect(declined(word, 'ru', role)).toBe(forms);
});
