import { describe, expect, test } from 'vitest';
import { confusableNames } from '#cli/confusables.ts';
import type { Entity, Pack } from '#lib/facts/schema.ts';
import { floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { shippedIds, shippedPack } from '#tests/unit/facts/shipped.ts';

/** A pack of these entities alone: each a list of its names. */
function packOf(...entities: readonly (readonly string[])[]): Pack {
  return floodPackWith((pack) => {
    const like = item(pack.entities, 'lowe');
    pack.entities = entities.map(
      (names, index): Entity => ({
        ...like,
        id: `entity-${index}`,
        name: names[0] ?? '',
        names: names.map((text) => ({ text })),
      }),
    );
  });
}

/** A letter, one that looks like it, and where that comes from. */
const LETTERS = [
  ['a', 'а', 'Cyrillic'],
  ['c', 'с', 'Cyrillic'],
  ['e', 'е', 'Cyrillic'],
  ['i', 'і', 'Cyrillic'],
  ['o', 'о', 'Cyrillic'],
  ['p', 'р', 'Cyrillic'],
  ['s', 'ѕ', 'Cyrillic'],
  ['x', 'х', 'Cyrillic'],
  ['y', 'у', 'Cyrillic'],
  ['K', 'К', 'Cyrillic'],
  ['M', 'М', 'Cyrillic'],
  ['B', 'В', 'Cyrillic'],
  ['o', 'ο', 'Greek'],
  ['v', 'ν', 'Greek'],
  ['K', 'Κ', 'Greek'],
  ['o', 'օ', 'Armenian'],
  ['n', 'ո', 'Armenian'],
  ['M', 'Ꮇ', 'Cherokee'],
] as const;
const NAMES = [
  'Kyiv',
  'Moscow',
  'Brussels',
  'Kupyansk',
  'Mexico',
  'Balakliya',
  'Kharkiv',
  'Bonn',
  'Minsk',
  'Energoatom',
  'Mariupol',
  'Odesa',
  'Stoltenberg',
  'Copenhagen',
  'Barcelona',
  'Montevideo',
];

/** Two names, the second one a trap; each written without a letter of another script in one of its words. */
const WHOLE = [
  ['Cape', 'Саре'],
  ['Poca', 'Роса'],
  ['Ohio', 'Оһіо'],
  ['SCO', 'ЅСО'],
  ['TOMB', 'ТОМВ'],
  ['Hope', 'Норе'],
  ['KHTO', 'ΚΗΤΟ'],
  ['Iran', 'lran'],
  ['Illinois', 'lllinois'],
  ['modem', 'modern'],
  ['Oslo', '0slo'],
  ['Burn', 'Bum'],
  ['O’Hara', 'O‘Hara'],
  ['Saint-Denis', 'Saint‐Denis'],
] as const;

const MIXED = NAMES.flatMap((name) =>
  LETTERS.flatMap(([letter, other]) =>
    name.includes(letter) ? [[name, name.replace(letter, other)] as const] : [],
  ),
);

describe('names that look like others', () => {
  const pairs = [...MIXED, ...WHOLE].filter(([name, trap]) => name !== trap);
  const chosen = [...pairs.slice(0, 100 - WHOLE.length), ...WHOLE];

  test('are all found: a hundred pairs, each of two different strings', () => {
    expect(new Set(chosen.map((pair) => pair.join('\n'))).size).toBe(100);
    const missed = chosen.filter(([name, trap]) => confusableNames(packOf([name], [trap])).length === 0);
    expect(missed).toEqual([]);
  });

  test('are not found in the genuine one of each pair', () => {
    const names = [...new Set(chosen.map(([name]) => name))];
    expect(names.flatMap((name) => confusableNames(packOf([name])))).toEqual([]);
  });

  test('are told with the letter and the script it comes from', () => {
    expect(confusableNames(packOf(['Kуiv']))[0]).toEqual({
      file: 'entities.json',
      id: 'entity-0',
      field: 'name',
      path: '/entities/0/name',
      message: '“Kуiv” mixes scripts: “у” (U+0443) in it is Cyrillic',
      remedy: 'write the word in one script',
    });
  });

  test('are told with the entity for which they pass', () => {
    const [finding] = confusableNames(packOf(['Cape'], ['Саре']));
    expect(finding).toMatchObject({
      id: 'entity-1',
      message: '“Саре” looks like “Cape” of entity-0: “С” is U+0421, not U+0043',
    });
  });

  test('are found among the names that are searched for', () => {
    expect(confusableNames(packOf(['Moscow', 'Mosсow'])).map(({ field }) => field)).toEqual([
      'names[1].text',
    ]);
  });

  test('are no harm within one entity', () => {
    expect(confusableNames(packOf(['Cape', 'Саре', 'CAPE', 'Ｃape']))).toEqual([]);
  });

  test('are no harm where they are the same name: capitals do not tell names apart', () => {
    expect(confusableNames(packOf(['Kherson'], ['Kherson', 'KHERSON']))).toEqual([]);
  });
});

/** Countries and regions by the code that stands for them now, in every script that Unicode’s own data have names in. */
const LANGUAGES =
  'en de fr es pl cs tr ru uk bg sr mk be kk el hy ka ar fa he ur hi bn ta te kn ml th lo km my am zh ja ko vi is lt hu';
const PLACES = codes().map((code) => [
  ...new Set(
    LANGUAGES.split(' ').flatMap(
      (language) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? [],
    ),
  ),
]);

function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
}

/** Names that resemble a trap: each with what is honest about it. */
const HONEST = [
  ['Kup’yansk', "Куп'янськ", 'Kupiansk'], // an apostrophe within a word
  ['MiG-29', 'МіГ-29', 'МиГ-29'], // a type and its number
  ['S-300', 'С-300'], // one letter, in the script of the language
  ['IT-компанія'], // words in two scripts, joined by a hyphen
  ['α-synuclein'], // a letter as a sign
  ['5 µg'], // the micro sign
  ['Škoda', 'Skoda'],
  ['İstanbul', 'Istanbul'],
  ['می‌خواهم'], // a joiner as Persian spells
  ['क्‍ष'], // a joiner as Hindi spells
  ['日本語のテキスト'], // three scripts in one word, as Japanese writes
  ['Зеленський', 'Зеленский', 'Zelensky', 'Zelenskyy'],
] as const;

describe('honest names', () => {
  test('are not suspected, in any script', () => {
    const names = [...PLACES, ...HONEST].flat();
    expect(PLACES.length).toBeGreaterThan(200);
    expect(names.length).toBeGreaterThan(5_000);
    expect(new Set(names.join('').match(/\p{L}/gu)).size).toBeGreaterThan(1_000);
    expect(confusableNames(packOf(...PLACES, ...HONEST)).map(({ message }) => message)).toEqual([]);
  });

  test('are those of the packs that ship', () => {
    const findings = shippedIds().map((id) => confusableNames(shippedPack(id)));
    expect(findings).toEqual(shippedIds().map(() => []));
  });
});
