/**
 * Russian declension as far as names ask. Sources: the academy's rules of 1956 and Rosenthal's handbook on names
 * (surnames in -ко and -ых stay; places in -ово and -ино decline or stay); where newspapers write two, both are here.
 */
import type { EndingRow } from '#data/names/rows.ts';

const ADJECTIVE_HARD = { genitive: 'ого', dative: 'ому', instrumental: 'ым', locative: 'ом' };
const ADJECTIVE_VELAR = { ...ADJECTIVE_HARD, instrumental: 'им' };
const ADJECTIVE_SOFT = { genitive: 'его', dative: 'ему', instrumental: 'им', locative: 'ем' };
const ADJECTIVE_FEMININE = {
  genitive: 'ой',
  dative: 'ой',
  accusative: 'ую',
  instrumental: 'ой',
  locative: 'ой',
};
const ADJECTIVE_PLURAL = { genitive: 'их', dative: 'им', instrumental: 'ими', locative: 'их' };
const WOMAN_IN_OVA = { ...ADJECTIVE_FEMININE, accusative: 'у' };
const HARD = { genitive: 'а', dative: 'у', instrumental: 'ом', locative: 'е' };
const SIBILANT = { ...HARD, instrumental: ['ем', 'ом'] };
const SOFT = { genitive: 'я', dative: 'ю', instrumental: 'ем', locative: 'е' };
const MAN_HARD = { ...HARD, accusative: 'а' };
const MAN_SOFT = { ...SOFT, accusative: 'я' };
const FEMININE = { genitive: 'ы', dative: 'е', accusative: 'у', instrumental: 'ой', locative: 'е' };
const FEMININE_VELAR = { ...FEMININE, genitive: 'и' };
const FEMININE_SOFT = { genitive: 'и', dative: 'е', accusative: 'ю', instrumental: 'ей', locative: 'е' };
const PLURAL = { dative: 'ам', instrumental: 'ами', locative: 'ах' };
const PLURAL_SOFT = { dative: 'ям', instrumental: 'ями', locative: 'ях' };

const SOFT_STEMS =
  '^(?:верхн|нижн|средн|крайн|последн|ближн|дальн|внутренн|внешн|соседн|древн|син|поздн|ранн)';

export const RUSSIAN_ENDINGS: readonly EndingRow[] = [
  // Adjectives, and names that decline like them.
  {
    rule: 'ru: words in -щий, -жий like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<=[жчшщ])ий',
    forms: ADJECTIVE_SOFT,
    example: { word: 'Рабочий', also: ['Рабочего', 'Рабочему', 'Рабочим', 'Рабочем'] },
  },
  {
    rule: 'ru: words in -ский like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<=[гкх])ий',
    forms: ADJECTIVE_VELAR,
    example: { word: 'Крымский', also: ['Крымского', 'Крымскому', 'Крымским', 'Крымском'] },
  },
  {
    rule: 'ru: words in -ний like soft adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<=[бвджзлмнрстх]н)ий',
    forms: ADJECTIVE_SOFT,
    example: { word: 'Нижний', also: ['Нижнего', 'Нижнему', 'Нижним', 'Нижнем'] },
  },
  {
    rule: 'ru: words in -ый like adjectives',
    roles: ['adjective', 'place'],
    ending: 'ый',
    forms: ADJECTIVE_HARD,
    example: { word: 'Старый', also: ['Старого', 'Старому', 'Старым', 'Старом'] },
  },
  {
    rule: 'ru: words in -ской, -гой like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<!^(?:по|отб|раск|хан))(?<=[гкхжш])ой',
    forms: ADJECTIVE_VELAR,
    example: { word: 'Донской', also: ['Донского', 'Донскому', 'Донским', 'Донском'] },
  },
  {
    rule: 'ru: words in -вой, -ной like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<!^кон)(?<=.[внлтд])ой',
    forms: ADJECTIVE_HARD,
    example: { word: 'Береговой', also: ['Берегового', 'Береговому', 'Береговым', 'Береговом'] },
  },
  {
    rule: 'ru: words in -чая, -жая like adjectives',
    roles: ['adjective', 'place', 'surname'],
    ending: '(?<!^боль|^чу)(?<=[жчшщ])ая',
    forms: { genitive: 'ей', dative: 'ей', accusative: 'ую', instrumental: 'ей', locative: 'ей' },
    example: { word: 'Рабочая', also: ['Рабочей', 'Рабочую'] },
  },
  {
    rule: 'ru: words in -ая like adjectives',
    roles: ['adjective', 'place', 'surname'],
    ending: 'ая',
    forms: ADJECTIVE_FEMININE,
    example: { word: 'Харьковская', also: ['Харьковской', 'Харьковскую'] },
  },
  {
    rule: 'ru: words in -яя like adjectives',
    roles: ['adjective', 'place', 'surname'],
    ending: 'яя',
    forms: { genitive: 'ей', dative: 'ей', accusative: 'юю', instrumental: 'ей', locative: 'ей' },
    example: { word: 'Верхняя', also: ['Верхней', 'Верхнюю'] },
  },
  {
    rule: 'ru: adjectives in -ья',
    roles: ['adjective'],
    ending: '(?<=[жчшлв]ь)я',
    forms: { genitive: 'ей', dative: 'ей', accusative: 'ю', instrumental: 'ей', locative: 'ей' },
    example: { word: 'Волчья', also: ['Волчьей', 'Волчью'] },
  },
  {
    rule: 'ru: words in -ское, -гое like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<=[гкхжш])ое',
    forms: ADJECTIVE_VELAR,
    example: { word: 'Харьковское', also: ['Харьковского', 'Харьковскому', 'Харьковским', 'Харьковском'] },
  },
  {
    rule: 'ru: words in -ое like adjectives',
    roles: ['adjective', 'place'],
    ending: 'ое',
    forms: ADJECTIVE_HARD,
    example: { word: 'Чёрное', also: ['Чёрного', 'Чёрному', 'Чёрным', 'Чёрном'] },
  },
  {
    rule: 'ru: words in -ее like adjectives',
    roles: ['adjective', 'place'],
    ending: 'ее',
    forms: ADJECTIVE_SOFT,
    example: { word: 'Нижнее', also: ['Нижнего', 'Нижнему', 'Нижним', 'Нижнем'] },
  },
  {
    rule: 'ru: words in -ые like adjectives',
    roles: ['adjective', 'place'],
    ending: 'ые',
    forms: { genitive: 'ых', dative: 'ым', instrumental: 'ыми', locative: 'ых' },
    example: { word: 'Вооружённые', also: ['Вооружённых', 'Вооружённым', 'Вооружёнными'] },
  },
  {
    rule: 'ru: words in -ские, -щие like adjectives',
    roles: ['adjective', 'place'],
    ending: '(?<=[гкхжчшщ])ие',
    forms: ADJECTIVE_PLURAL,
    example: { word: 'Российские', also: ['Российских', 'Российским', 'Российскими'] },
  },
  {
    rule: 'ru: soft adjectives in -ие',
    roles: ['adjective'],
    ending: `(?<=${SOFT_STEMS})ие`,
    forms: ADJECTIVE_PLURAL,
    example: { word: 'Верхние', also: ['Верхних', 'Верхним', 'Верхними'] },
  },

  // Surnames.
  {
    rule: 'ru: surnames in -чий, -жий',
    roles: ['surname'],
    ending: '(?<=[жчшщ])ий',
    forms: { ...ADJECTIVE_SOFT, accusative: 'его' },
    example: { word: 'Певчий', also: ['Певчего', 'Певчему', 'Певчим', 'Певчем'] },
  },
  {
    rule: 'ru: surnames in -ский',
    roles: ['surname'],
    ending: '(?<=[гкх])ий',
    forms: { ...ADJECTIVE_VELAR, accusative: 'ого' },
    example: { word: 'Зеленский', also: ['Зеленского', 'Зеленскому', 'Зеленским', 'Зеленском'] },
  },
  {
    rule: 'ru: surnames in -ний',
    roles: ['surname'],
    ending: '(?<=[бвджзлмнрстх]н)ий',
    forms: { ...ADJECTIVE_SOFT, accusative: 'его' },
    example: { word: 'Задорожний', also: ['Задорожнего', 'Задорожнему', 'Задорожним', 'Задорожнем'] },
  },
  {
    rule: 'ru: surnames in -ый',
    roles: ['surname'],
    ending: 'ый',
    forms: { ...ADJECTIVE_HARD, accusative: 'ого' },
    example: { word: 'Залужный', also: ['Залужного', 'Залужному', 'Залужным', 'Залужном'] },
  },
  {
    rule: 'ru: surnames of one syllable in -ой',
    roles: ['surname'],
    ending: '(?<=^[бвгджзклмнпрстфхцчшщ]+о)й',
    forms: MAN_SOFT,
    example: { word: 'Цой', also: ['Цоя', 'Цою', 'Цоем', 'Цое'] },
  },
  {
    rule: 'ru: surnames in -ской, -гой',
    roles: ['surname'],
    ending: '(?<=[гкхжш])ой',
    forms: { ...ADJECTIVE_VELAR, accusative: 'ого' },
    example: { word: 'Трубецкой', also: ['Трубецкого', 'Трубецкому', 'Трубецким', 'Трубецком'] },
  },
  {
    rule: 'ru: surnames in -ой',
    roles: ['surname'],
    ending: 'ой',
    forms: { ...ADJECTIVE_HARD, accusative: 'ого' },
    example: { word: 'Толстой', also: ['Толстого', 'Толстому', 'Толстым', 'Толстом'] },
  },
  {
    rule: "ru: women's surnames in -ова, -ева",
    roles: ['surname'],
    ending: '(?<=.[оеё]в)а',
    forms: WOMAN_IN_OVA,
    example: { word: 'Захарова', also: ['Захаровой', 'Захарову'] },
  },
  {
    rule: 'ru: surnames in -ина, of men and women',
    roles: ['surname'],
    ending: '(?<=[иы]н)а',
    // Никитиной of a woman, Калины of either: the ending does not tell which.
    forms: {
      genitive: ['ой', 'ы'],
      dative: ['ой', 'е'],
      accusative: 'у',
      instrumental: 'ой',
      locative: ['ой', 'е'],
    },
    example: { word: 'Никитина', also: ['Никитиной', 'Никитины', 'Никитине', 'Никитину'] },
  },
  {
    rule: 'ru: surnames in -ов, -ев',
    roles: ['surname'],
    ending: '(?<=[оеё]в)',
    forms: { ...MAN_HARD, instrumental: 'ым' },
    example: { word: 'Терехов', also: ['Терехова', 'Терехову', 'Тереховым', 'Терехове'] },
  },
  {
    rule: 'ru: surnames in -ин, -ын',
    roles: ['surname'],
    ending: '(?<=[иы]н)',
    // -ым in Russian surnames (Путиным), -ом in foreign ones (Остином): the ending does not tell which.
    forms: { ...MAN_HARD, instrumental: ['ым', 'ом'] },
    example: { word: 'Путин', also: ['Путина', 'Путину', 'Путиным', 'Путином', 'Путине'] },
  },
  {
    rule: 'ru: people in -о stay',
    roles: ['surname', 'given'],
    ending: 'о',
    forms: {},
    example: { word: 'Шевченко', also: [] },
  },
  {
    rule: 'ru: surnames in -ых, -их stay',
    roles: ['surname'],
    ending: '(?<=..)[ыи]х',
    forms: {},
    example: { word: 'Черных', also: [] },
  },
  {
    rule: 'ru: surnames in -лец',
    roles: ['surname'],
    ending: '(?<=л)ец',
    forms: {
      genitive: ['ьца', 'еца'],
      dative: ['ьцу', 'ецу'],
      accusative: ['ьца', 'еца'],
      instrumental: ['ьцом', 'ьцем', 'ецем'],
      locative: ['ьце', 'еце'],
    },
    example: {
      word: 'Стрелец',
      also: [
        ...['Стрельца', 'Стрелеца', 'Стрельцу', 'Стрелецу', 'Стрельцом', 'Стрельцем'],
        ...['Стрелецем', 'Стрельце', 'Стрелеце'],
      ],
    },
  },
  {
    rule: 'ru: surnames in -ец',
    roles: ['surname'],
    ending: '(?<=[бвджзкмнпрст])ец',
    forms: {
      genitive: ['ца', 'еца'],
      dative: ['цу', 'ецу'],
      accusative: ['ца', 'еца'],
      instrumental: ['цом', 'цем', 'ецем'],
      locative: ['це', 'еце'],
    },
    example: {
      word: 'Кравец',
      also: [
        ...['Кравца', 'Кравеца', 'Кравцу', 'Кравецу', 'Кравцом', 'Кравцем'],
        ...['Кравецем', 'Кравце', 'Кравеце'],
      ],
    },
  },

  // Given names that have rows of their own.
  {
    rule: 'ru: Павел',
    roles: ['given'],
    ending: '(?<=^пав)ел',
    forms: { genitive: 'ла', dative: 'лу', accusative: 'ла', instrumental: 'лом', locative: 'ле' },
    example: { word: 'Павел', also: ['Павла', 'Павлу', 'Павлом', 'Павле'] },
  },
  {
    rule: 'ru: Лев',
    roles: ['given'],
    ending: '(?<=^л)ев',
    forms: { genitive: 'ьва', dative: 'ьву', accusative: 'ьва', instrumental: 'ьвом', locative: 'ьве' },
    example: { word: 'Лев', also: ['Льва', 'Льву', 'Львом', 'Льве'] },
  },
  {
    rule: 'ru: Пётр',
    roles: ['given'],
    ending: '(?<=^п)ётр',
    forms: { genitive: 'етра', dative: 'етру', accusative: 'етра', instrumental: 'етром', locative: 'етре' },
    example: { word: 'Пётр', also: ['Петра', 'Петру', 'Петром', 'Петре'] },
  },
  {
    rule: "ru: women's given names in -ь",
    roles: ['given'],
    ending: '(?<=^любов|[ие]нел|адел|рахил|никол|юдиф|эсфир|руф)ь',
    forms: { genitive: 'и', dative: 'и', instrumental: 'ью', locative: 'и' },
    example: { word: 'Любовь', also: ['Любови', 'Любовью'] },
  },

  // People, whatever part of the name.
  {
    rule: 'ru: people in -ий',
    roles: ['surname', 'given'],
    ending: 'ий',
    forms: { genitive: 'ия', dative: 'ию', accusative: 'ия', instrumental: 'ием', locative: 'ии' },
    example: { word: 'Виталий', also: ['Виталия', 'Виталию', 'Виталием', 'Виталии'] },
  },
  {
    rule: 'ru: people in -й, -ь',
    roles: ['surname', 'given'],
    ending: '[йь]',
    forms: MAN_SOFT,
    example: { word: 'Игорь', also: ['Игоря', 'Игорю', 'Игорем', 'Игоре'] },
  },
  {
    rule: 'ru: people in -ич, -ц',
    roles: ['surname', 'given'],
    ending: '(?<=(?<!ьм|ль|лук|фом)ич|ц)',
    forms: { ...MAN_HARD, instrumental: 'ем' },
    example: { word: 'Миндич', also: ['Миндича', 'Миндичу', 'Миндичем', 'Миндиче'] },
  },
  {
    rule: 'ru: people in -ж, -ч, -ш, -щ',
    roles: ['surname', 'given'],
    ending: '(?<=[жчшщ])',
    // -ом if the ending is stressed: Бушем, but Ильичом.
    forms: { ...SIBILANT, accusative: 'а' },
    example: {
      word: 'Кузьмич',
      also: ['Кузьмича', 'Кузьмичу', 'Кузьмичем', 'Кузьмичом', 'Кузьмиче'],
    },
  },
  {
    rule: 'ru: people in a hard consonant',
    roles: ['surname', 'given'],
    ending: '(?<=[бвгдзклмнпрстфх])',
    forms: MAN_HARD,
    example: { word: 'Подоляк', also: ['Подоляка', 'Подоляку', 'Подоляком', 'Подоляке'] },
  },
  {
    rule: 'ru: people in -иа, -уа stay',
    roles: ['surname', 'given'],
    ending: '[иуоеыэ]а',
    forms: {},
    example: { word: 'Моруа', also: [] },
  },
  {
    rule: 'ru: people in -жа, -ча, -ша, -ща',
    roles: ['surname', 'given'],
    ending: '(?<=[жчшщ])а',
    forms: { ...FEMININE_VELAR, instrumental: ['ей', 'ой'] },
    example: { word: 'Ганжа', also: ['Ганжи', 'Ганже', 'Ганжу', 'Ганжей', 'Ганжой'] },
  },
  {
    rule: 'ru: people in -ца',
    roles: ['surname', 'given'],
    ending: '(?<=ц)а',
    forms: { ...FEMININE, instrumental: ['ей', 'ой'] },
    example: { word: 'Скрипица', also: ['Скрипицы', 'Скрипице', 'Скрипицу', 'Скрипицей', 'Скрипицой'] },
  },
  {
    rule: 'ru: people in -ия',
    roles: ['surname', 'given'],
    ending: '(?<=и)я',
    forms: { genitive: 'и', dative: 'и', accusative: 'ю', instrumental: 'ей', locative: 'и' },
    example: { word: 'Мария', also: ['Марии', 'Марию', 'Марией'] },
  },
  {
    rule: 'ru: people in -ья',
    roles: ['surname', 'given'],
    ending: '(?<=ь)я',
    forms: { ...FEMININE_SOFT, instrumental: ['ей', 'ёй'] },
    example: { word: 'Илья', also: ['Ильи', 'Илье', 'Илью', 'Ильей', 'Ильёй'] },
  },
  {
    rule: 'ru: people in -я',
    roles: ['surname', 'given'],
    ending: 'я',
    forms: FEMININE_SOFT,
    example: { word: 'Небензя', also: ['Небензи', 'Небензе', 'Небензю', 'Небензей'] },
  },
  {
    rule: 'ru: people in -ка, -га, -ха',
    roles: ['surname', 'given'],
    ending: '(?<=[гкх])а',
    forms: FEMININE_VELAR,
    example: { word: 'Подоляка', also: ['Подоляки', 'Подоляке', 'Подоляку', 'Подолякой'] },
  },
  {
    rule: 'ru: people in -а',
    roles: ['surname', 'given'],
    ending: '(?<=[бвдзлмнпрстф])а',
    forms: FEMININE,
    example: { word: 'Никита', also: ['Никиты', 'Никите', 'Никиту', 'Никитой'] },
  },

  // Places.
  {
    rule: 'ru: places in -ск',
    roles: ['place'],
    ending: '(?<=[сц]к)',
    forms: HARD,
    example: { word: 'Купянск', also: ['Купянска', 'Купянску', 'Купянском', 'Купянске'] },
  },
  {
    rule: 'ru: places in -ов, -ев',
    roles: ['place'],
    ending: '(?<=[оеё]в)',
    forms: HARD,
    example: { word: 'Харьков', also: ['Харькова', 'Харькову', 'Харьковом', 'Харькове'] },
  },
  {
    rule: 'ru: places in -ово, -ево, -ино, where they do not stay',
    roles: ['place'],
    ending: '(?<=[оеё]в|[иыё]н|ровн|гродн)о',
    forms: HARD,
    example: { word: 'Шевченково', also: ['Шевченкова', 'Шевченкову', 'Шевченковом', 'Шевченкове'] },
  },
  {
    rule: 'ru: words in -ье',
    roles: ['place', 'noun'],
    ending: '(?<=ь)е',
    forms: { ...SOFT, locative: 'и' },
    example: { word: 'Запорожье', also: ['Запорожья', 'Запорожью', 'Запорожьем', 'Запорожьи'] },
  },
  {
    rule: 'ru: places in -поле, -море',
    roles: ['place', 'noun'],
    ending: '(?<=пол|мор)е',
    forms: { genitive: 'я', dative: 'ю', instrumental: 'ем' },
    example: { word: 'Гуляйполе', also: ['Гуляйполя', 'Гуляйполю', 'Гуляйполем'] },
  },
  {
    rule: 'ru: places in -ще',
    roles: ['place', 'noun'],
    ending: '(?<=[жчшщ])е',
    forms: { genitive: 'а', dative: 'у', instrumental: 'ем' },
    example: { word: 'Городище', also: ['Городища', 'Городищу', 'Городищем'] },
  },
  {
    rule: 'ru: words in -ие',
    roles: ['place', 'noun'],
    ending: '(?<=и)е',
    forms: { genitive: 'я', dative: 'ю', instrumental: 'ем', locative: 'и' },
    example: {
      word: 'контрнаступление',
      also: ['контрнаступления', 'контрнаступлению', 'контрнаступлением', 'контрнаступлении'],
    },
  },
  {
    rule: 'ru: plural places with -ов',
    roles: ['place'],
    ending: '(?<=бровар|нд|штат|мират)ы',
    forms: { ...PLURAL, genitive: 'ов' },
    example: { word: 'Бровары', also: ['Броваров', 'Броварам', 'Броварами', 'Броварах'] },
  },
  {
    rule: 'ru: plural places in -ны behind a consonant',
    roles: ['place'],
    ending: '(?<=[бвмр])ны',
    forms: { genitive: ['ен', 'н'], dative: 'нам', instrumental: 'нами', locative: 'нах' },
    example: { word: 'Лубны', also: ['Лубен', 'Лубн', 'Лубнам', 'Лубнами', 'Лубнах'] },
  },
  {
    rule: 'ru: plural places in -цы',
    roles: ['place'],
    ending: '(?<=ц)ы',
    forms: { ...PLURAL, genitive: ['ов', 'ев'] },
    example: { word: 'Черновцы', also: ['Черновцов', 'Черновцев', 'Черновцам', 'Черновцами', 'Черновцах'] },
  },
  {
    rule: 'ru: plural places in -ы',
    roles: ['place'],
    ending: 'ы',
    forms: { ...PLURAL, genitive: '' },
    example: { word: 'Черкассы', also: ['Черкасс', 'Черкассам', 'Черкассами', 'Черкассах'] },
  },
  {
    rule: 'ru: Сочи, Хельсинки and the like stay',
    roles: ['place'],
    ending: '^(?:сочи|карачи|хельсинки|нагасаки|сувалки)',
    forms: {},
    example: { word: 'Хельсинки', also: [] },
  },
  {
    rule: 'ru: plural places in -ки behind a consonant',
    roles: ['place'],
    ending: '(?<=[бвджзлмнпрстчшь])ки',
    forms: { genitive: ['ков', 'ок'], dative: 'кам', instrumental: 'ками', locative: 'ках' },
    example: { word: 'Дубки', also: ['Дубков', 'Дубок', 'Дубкам', 'Дубками', 'Дубках'] },
  },
  {
    rule: 'ru: plural places in -ки, -ги',
    roles: ['place'],
    ending: '(?<=[гкх])и',
    forms: { ...PLURAL, genitive: '' },
    example: { word: 'Прилуки', also: ['Прилук', 'Прилукам', 'Прилуками', 'Прилуках'] },
  },
  {
    rule: 'ru: plural places in -чи, -жи',
    roles: ['place'],
    ending: '(?<=[жчшщ])и',
    forms: { ...PLURAL, genitive: 'ей' },
    example: { word: 'Бортничи', also: ['Бортничей', 'Бортничам', 'Бортничами', 'Бортничах'] },
  },
  {
    rule: 'ru: Ирпень and other masculine words in -ь',
    roles: ['place', 'noun'],
    ending: '(?<=л|ирпен|д[её]н|ремен|огон|вожд|[цк]ар|календар)ь',
    forms: SOFT,
    example: { word: 'Кремль', also: ['Кремля', 'Кремлю', 'Кремлем', 'Кремле'] },
  },
  {
    rule: 'ru: церковь',
    roles: ['place', 'noun'],
    ending: '(?<=^церк)овь',
    forms: { genitive: 'ви', dative: 'ви', instrumental: 'овью', locative: 'ви' },
    example: { word: 'Церковь', also: ['Церкви', 'Церковью'] },
  },
  {
    rule: 'ru: feminine words in -ь',
    roles: ['place', 'noun'],
    ending: 'ь',
    forms: { genitive: 'и', dative: 'и', instrumental: 'ью', locative: 'и' },
    example: { word: 'Казань', also: ['Казани', 'Казанью'] },
  },
  {
    rule: 'ru: words in -ий like nouns',
    roles: ['place', 'noun'],
    ending: 'ий',
    forms: { genitive: 'ия', dative: 'ию', instrumental: 'ием', locative: 'ии' },
    example: { word: 'санаторий', also: ['санатория', 'санаторию', 'санаторием', 'санатории'] },
  },
  {
    rule: 'ru: words in -й like nouns',
    roles: ['place', 'noun'],
    ending: '(?<=[аеоуыюя])й',
    forms: SOFT,
    example: { word: 'Китай', also: ['Китая', 'Китаю', 'Китаем', 'Китае'] },
  },
  {
    rule: 'ru: places in -лец',
    roles: ['place'],
    ending: '(?<=л)ец',
    forms: { genitive: 'ьца', dative: 'ьцу', instrumental: ['ьцом', 'ьцем'], locative: 'ьце' },
    example: { word: 'Елец', also: ['Ельца', 'Ельцу', 'Ельцом', 'Ельцем', 'Ельце'] },
  },
  {
    rule: 'ru: words in -ец',
    roles: ['place', 'noun'],
    ending: '(?<=[бвджзкмнпрст])ец',
    forms: { genitive: 'ца', dative: 'цу', instrumental: ['цем', 'цом'], locative: 'це' },
    example: { word: 'Донец', also: ['Донца', 'Донцу', 'Донцем', 'Донцом', 'Донце'] },
  },
  {
    rule: 'ru: Городок',
    roles: ['place'],
    ending: '(?<=ород)ок',
    forms: { genitive: 'ка', dative: 'ку', instrumental: 'ком', locative: 'ке' },
    example: { word: 'Городок', also: ['Городка', 'Городку', 'Городком', 'Городке'] },
  },
  {
    rule: 'ru: places in -ж, -ч, -ш, -щ, -ц',
    roles: ['place'],
    ending: '(?<=[жчшщц])',
    forms: { ...HARD, instrumental: 'ем' },
    example: { word: 'Париж', also: ['Парижа', 'Парижу', 'Парижем', 'Париже'] },
  },
  {
    rule: 'ru: nouns in -ж, -ч, -ш, -щ, -ц',
    roles: ['noun'],
    ending: '(?<=[жчшщц])',
    forms: SIBILANT,
    example: { word: 'рубеж', also: ['рубежа', 'рубежу', 'рубежем', 'рубежом', 'рубеже'] },
  },
  {
    rule: 'ru: places and nouns in a hard consonant',
    roles: ['place', 'noun'],
    ending: '(?<=[бвгдзклмнпрстфх])',
    forms: HARD,
    example: { word: 'Изюм', also: ['Изюма', 'Изюму', 'Изюмом', 'Изюме'] },
  },

  // Nouns.
  {
    rule: 'ru: бюро and the like stay',
    roles: ['noun'],
    ending: '^(?:бюро|депо|метро|кино|фото|авто|динамо|евро)',
    forms: {},
    example: { word: 'бюро', also: [] },
  },
  {
    rule: 'ru: nouns in -о',
    roles: ['noun'],
    ending: '(?<=[бвдзклмнрст])о',
    forms: HARD,
    example: { word: 'агентство', also: ['агентства', 'агентству', 'агентством', 'агентстве'] },
  },
  {
    rule: 'ru: войска',
    roles: ['noun'],
    ending: '(?<=^войск)а',
    forms: { ...PLURAL, genitive: '' },
    example: { word: 'войска', also: ['войск', 'войскам', 'войсками', 'войсках'] },
  },
  {
    rule: 'ru: plural nouns in -ы with a bare genitive',
    roles: ['noun'],
    ending: '(?<=сил|групп|машин|ракет|мин|бригад|стран|команд|колонн|гаубиц|провинц)ы',
    forms: { ...PLURAL, genitive: '' },
    example: { word: 'силы', also: ['сил', 'силам', 'силами', 'силах'] },
  },
  {
    rule: 'ru: plural nouns in -ы',
    roles: ['noun'],
    ending: 'ы',
    forms: { ...PLURAL, genitive: 'ов' },
    example: { word: 'Штаты', also: ['Штатов', 'Штатам', 'Штатами', 'Штатах'] },
  },
  {
    rule: 'ru: plural nouns in -ки, -ги',
    roles: ['noun'],
    ending: '(?<=[гкх])и',
    forms: { ...PLURAL, genitive: 'ов' },
    example: { word: 'союзники', also: ['союзников', 'союзникам', 'союзниками', 'союзниках'] },
  },
  {
    rule: 'ru: plural nouns in -ии',
    roles: ['noun'],
    ending: '(?<=и)и',
    forms: { ...PLURAL_SOFT, genitive: 'й' },
    example: { word: 'Нации', also: ['Наций', 'Нациям', 'Нациями', 'Нациях'] },
  },
  {
    rule: 'ru: plural nouns in -сти, -ди',
    roles: ['noun', 'place'],
    ending: '(?<=ст|щад)и',
    forms: { ...PLURAL_SOFT, genitive: 'ей' },
    example: { word: 'власти', also: ['властей', 'властям', 'властями', 'властях'] },
  },
  {
    rule: 'ru: plural nouns in -ели',
    roles: ['noun'],
    ending: '(?<=тел)и',
    forms: { ...PLURAL_SOFT, genitive: 'ей' },
    example: { word: 'жители', also: ['жителей', 'жителям', 'жителями', 'жителях'] },
  },

  // Places and nouns in -а and -я.
  {
    rule: 'ru: words in -ия',
    roles: ['place', 'noun'],
    ending: '(?<=и)я',
    forms: { genitive: 'и', dative: 'и', accusative: 'ю', instrumental: 'ей', locative: 'и' },
    example: { word: 'Россия', also: ['России', 'Россию', 'Россией'] },
  },
  {
    rule: 'ru: words in -я',
    roles: ['place', 'noun'],
    ending: 'я',
    forms: FEMININE_SOFT,
    example: { word: 'Балаклея', also: ['Балаклеи', 'Балаклее', 'Балаклею', 'Балаклеей'] },
  },
  {
    rule: 'ru: words in -ка, -га, -ха',
    roles: ['place', 'noun'],
    ending: '(?<=[гкх])а',
    forms: FEMININE_VELAR,
    example: { word: 'Прага', also: ['Праги', 'Праге', 'Прагу', 'Прагой'] },
  },
  {
    rule: 'ru: words in -жа, -ча, -ша, -ща',
    roles: ['place', 'noun'],
    ending: '(?<=[жчшщ])а',
    forms: { ...FEMININE_VELAR, instrumental: 'ей' },
    example: { word: 'Польша', also: ['Польши', 'Польше', 'Польшу', 'Польшей'] },
  },
  {
    rule: 'ru: words in -ца',
    roles: ['place', 'noun'],
    ending: '(?<=ц)а',
    forms: { ...FEMININE, instrumental: 'ей' },
    example: { word: 'Винница', also: ['Винницы', 'Виннице', 'Винницу', 'Винницей'] },
  },
  {
    rule: 'ru: words in -а',
    roles: ['place', 'noun'],
    ending: '(?<=[бвдзлмнпрстф])а',
    forms: FEMININE,
    example: { word: 'Москва', also: ['Москвы', 'Москве', 'Москву', 'Москвой'] },
  },
];
