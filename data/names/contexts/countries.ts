/**
 * Countries whose name behind a place's says where it is ("Kyiv, Ukraine"). Whether that is the place a pack means only
 * the pack tells. A list reads the same ("Moscow, China and Iran"), so that such a word alone proves little.
 */

export interface CountryRow {
  /** As a pack in English would write it. */
  readonly name: string;
  /** In all languages; folded as in `ContextRow`. */
  readonly words: readonly string[];
  /** A few made-up words with the name of a place in square brackets. */
  readonly example: string;
}

export const COUNTRIES: readonly CountryRow[] = [
  {
    name: 'Ukraine',
    words: ['ukrain*', 'ucrain*', 'ucran*', 'україн*', 'украин*', 'украйн*', 'ukrajin*'],
    example: '[Kharkiv], Ukraine',
  },
  {
    name: 'Russia',
    words: ['russia', 'russland*', 'russie', 'rosj*', 'rusia', 'rusko', 'ruska', 'росі*', 'росси*', 'руси*'],
    example: '[Москва], Россия',
  },
  {
    name: 'Belarus',
    words: [
      'belarus*',
      'bielorus*',
      'bialoru*',
      'belorus*',
      'bielorrus*',
      'білорус*',
      'белорус*',
      'беларус*',
      'weissruss*',
    ],
    example: '[Minsk], Belarus',
  },
  {
    name: 'Poland',
    words: [
      'poland',
      'polen',
      'pologne',
      'polska',
      'polsce',
      'polski',
      'polonia',
      'polonha',
      'polsko',
      'polsku',
      'польщ*',
      'польш*',
      'полша',
    ],
    example: '[Moskwa], Poland',
  },
  {
    name: 'Moldova',
    words: ['moldov*', 'moldau', 'moldaw*', 'moldavs*', 'молдов*', 'молдав*'],
    example: '[Kyiv], Moldova',
  },
  {
    name: 'Bulgaria',
    words: ['bulgari*', 'bolgari*', 'bulhars*', 'болгарі*', 'болгари*', 'българи*'],
    example: '[Oskol], Bulgaria',
  },
  {
    name: 'Kazakhstan',
    words: ['kazakh*', 'kasach*', 'kazach*', 'kazaj*', 'cazaqu*', 'cazach*', 'казах*'],
    example: '[Шевченково], Казахстан',
  },
  {
    name: 'Scotland',
    words: [
      'scotland',
      'schottland*',
      'ecosse',
      'escocia',
      'scozia',
      'szkocj*',
      'skotsk*',
      'шотланді*',
      'шотланди*',
    ],
    example: '[Moscow], Scotland',
  },
  {
    name: 'India',
    words: ['india', 'indien*', 'inde', 'indii', 'indie', 'індії', 'індія', 'индии', 'индия'],
    example: '[Moscow], India',
  },
  {
    name: 'Canada',
    words: ['canada', 'kanada', 'kanadzie', 'kanade', 'канад*'],
    example: '[Kiev], Canada',
  },
  {
    name: 'Germany',
    words: [
      'germany',
      'deutschland*',
      'allemagne',
      'niemcy',
      'niemczech',
      'niemiec',
      'alemania',
      'alemanha',
      'germania',
      'nemeck*',
      'німеччин*',
      'германи*',
    ],
    example: '[Moskau], Germany',
  },
  {
    name: 'United Kingdom',
    words: [
      'uk',
      'england',
      'britain',
      'united kingdom',
      'grossbritannien',
      'royaume-uni',
      'reino unido',
      'regno unito',
      'wielka brytania',
      'wielkiej brytanii',
      'велика британія',
      'великої британії',
      'великобритани*',
      'велики британи*',
    ],
    example: '[Moscow], UK',
  },
  {
    name: 'United States',
    words: [
      'usa',
      'united states',
      'vereinigte staaten',
      'etats-unis',
      'stany zjednoczone',
      'stanach zjednoczonych',
      'estados unidos',
      'stati uniti',
      'spojene staty',
      'сполучені штати',
      'сша',
      'соединенные штаты',
      'соединённые штаты',
    ],
    example: '[Odessa], USA',
  },
];
