/**
 * How the languages write Ukrainian letters: the official and scientific systems, and the tables that newspapers
 * follow. Letters that Ukrainian has not (ы, э, ё, ъ) get what a reader would expect.
 */
import type { LetterTable, SystemRow } from './rows.ts';

const ALIKE = 'а=a б=b в=v ґ=g д=d е=e з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t ф=f і=i ь= ъ= э=e';
const CONSONANTS = 'бвгґджзйклмнпрстфхцчшщ';

/** Resolution 55 of the Cabinet of Ministers, 2010. */
const NATIONAL: LetterTable = {
  letters: `${ALIKE} г=h є=ie ж=zh и=y ї=i й=i у=u х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ё=io ы=y ў=u`,
  behind: 'є=ye ї=yi й=y ю=yu я=ya ё=yo зг=gh',
};

/** BGN/PCGN 1965, as a map shows it without its signs. */
const BGN: LetterTable = {
  letters: `${ALIKE} г=h є=ye ж=zh и=y ї=yi й=y у=u х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ё=yo ы=y ў=u`,
  behind: 'ьо=yo',
};

const SCIENTIFIC: LetterTable = {
  letters: `${ALIKE} г=h є=je ж=ž и=y ї=ï й=j у=u х=ch ц=c ч=č ш=š щ=šč ь=ʹ ю=ju я=ja ё=ë ы=y ў=ŭ`,
};

const GERMAN: LetterTable = {
  letters: `${ALIKE} в=w г=h є=je ж=sch з=s и=y ї=ji й=j у=u х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ё=jo ы=y ў=w`,
  behind: 'ьо=jo',
};

const FRENCH: LetterTable = {
  letters: `${ALIKE} г=h є=ie ж=j и=y ї=ï й=ï у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia ё=io ы=y ў=ou`,
  behind: 'ї=yi й=y ьо=io',
  before: 'ґ[еєиії]=gu',
  ending: 'ий=y',
};

/** The soft consonant is shown by an i behind it; л is ł unless soft; behind apostrophes as behind consonants. */
const POLISH: LetterTable = {
  letters: `${ALIKE} в=w г=h є=je ж=ż и=y ї=ji й=j л=ł у=u х=ch ц=c ч=cz ш=sz щ=szcz ю=ju я=ja ё=jo ы=y ў=u`,
  behind: `[${CONSONANTS}]є=ie [${CONSONANTS}]ю=iu [${CONSONANTS}]я=ia [${CONSONANTS}]ё=io лє=e лю=u ля=a лё=o йє=je йю=ju йя=ja`,
  before: 'л[іьєюяё]=l нь=ń сь=ś зь=ź ць=ć',
  ending: 'ий=y',
  first: [
    ['(?<=[сц]ьк)ий(?!\\p{L})', 'і'],
    ['(?<=н)ськ(?!і)', 'ьск'],
    ['(?<=[сц])ь(?=к)', ''],
    ['ьо', 'ё'],
  ],
};

const SPANISH: LetterTable = {
  letters: `${ALIKE} г=h є=ie ж=zh и=i ї=i й=i у=u х=j ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ё=io ы=i ў=u`,
  behind: 'є=ye ї=yi й=y ю=yu я=ya [аеєиіїоую]я=ya [аеєиіїоуя]ю=yu ьо=io',
  before: 'ґ[еєиії]=gu',
  ending: 'ий=i ій=i',
};

const PORTUGUESE: LetterTable = {
  letters: `${ALIKE} г=h є=ie ж=j и=y ї=i й=i у=u х=kh ц=ts ч=tch ш=ch щ=chtch ю=iu я=ia ё=io ы=y ў=u`,
  behind: 'ьо=io',
  before: 'ґ[еєиії]=gu',
  ending: 'ий=y',
};

const ITALIAN: LetterTable = { letters: `${SCIENTIFIC.letters} ї=ji ь=`, behind: 'ьо=jo' };

/** ď, ť and ň are soft; the other consonants take j. */
const CZECH: LetterTable = {
  letters: `${ALIKE} г=h є=je ж=ž и=y ї=ji й=j у=u х=ch ц=c ч=č ш=š щ=šč ю=ju я=ja ё=jo ы=y ў=v`,
  behind: 'дя=a тя=a ня=a дю=u тю=u ню=u',
  before: 'д[яюь]=ď т[яюь]=ť н[яюь]=ň',
  first: [['(?<=н)ь(?=ськ)', '']],
};

const BULGARIAN: LetterTable = {
  letters:
    'а=а б=б в=в г=г ґ=г д=д е=е є=е ж=ж з=з и=и і=и ї=и й=й к=к л=л м=м н=н о=о п=п р=р с=с т=т у=у ф=ф х=х ц=ц ч=ч ш=ш щ=щ ь= ю=ю я=я ё=ьо ы=и э=е ъ= ў=у',
  before: 'ьо=ь',
  first: [
    ['(?<=[бвгґджзклмнпрстфхцчшщь])ий(?!\\p{L})', 'и'],
    ['(?<=і)ї', 'і'],
  ],
};

export const UKRAINIAN_SYSTEMS: readonly SystemRow[] = [
  {
    rule: 'uk→en: national 2010',
    from: 'uk',
    lang: 'en',
    table: NATIONAL,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Kupiansk'],
      ['Згурський', 'Zghurskyi'],
      ['Єнакієве', 'Yenakiieve'],
      ['Юрій', 'Yurii'],
      ['Запоріжжя', 'Zaporizhzhia'],
      ['Балаклія', 'Balakliia'],
      ['Їжакевич', 'Yizhakevych'],
      ['Кам’янець-Подільський', 'Kamianets-Podilskyi'],
      ['Ярошенко', 'Yaroshenko'],
      ['Йосипівка', 'Yosypivka'],
    ],
  },
  {
    rule: 'uk→en: BGN/PCGN 1965',
    from: 'uk',
    lang: 'en',
    table: BGN,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Kupyansk'],
      ['Зеленський', 'Zelenskyy'],
      ['Єрмак', 'Yermak'],
      ['Потьомкін', 'Potyomkin'],
      ['Михайло', 'Mykhaylo'],
    ],
  },
  {
    rule: 'uk→en: BGN/PCGN 1965 with signs',
    from: 'uk',
    lang: 'en',
    table: { letters: `${BGN.letters} ь=’` },
    apostrophe: 'kept',
    habits: false,
    examples: [
      ["Куп'янськ", 'Kup’yans’k'],
      ['Львів', 'L’viv'],
    ],
  },
  {
    rule: 'uk→en: BGN/PCGN 1965 with the apostrophe',
    from: 'uk',
    lang: 'en',
    table: BGN,
    apostrophe: 'kept',
    habits: false,
    examples: [["Слов'янськ", 'Slov’yansk']],
  },
  {
    rule: 'uk→en: national 2010 with the apostrophe',
    from: 'uk',
    lang: 'en',
    table: NATIONAL,
    apostrophe: 'kept',
    habits: false,
    examples: [["Слов'янськ", 'Slov’iansk']],
  },
  {
    rule: 'uk: scientific',
    from: 'uk',
    lang: undefined,
    table: SCIENTIFIC,
    apostrophe: 'kept',
    examples: [
      ['Харків', 'Charkiv'],
      ["Куп'янськ", 'Kup’jansʹk'],
      ['Щербина', 'Ščerbyna'],
      ['Зеленський', 'Zelensʹkyj'],
    ],
  },
  {
    rule: 'uk: scientific, х as h',
    from: 'uk',
    lang: undefined,
    table: { letters: `${SCIENTIFIC.letters} х=h` },
    apostrophe: 'kept',
    examples: [
      ['Харків', 'Harkiv'],
      ['Хмельницький', 'Hmelʹnycʹkyj'],
    ],
  },
  {
    rule: 'uk: scientific without signs',
    from: 'uk',
    lang: undefined,
    table: { letters: `${SCIENTIFIC.letters} ь=` },
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Kupjansk'],
      ['Їжакевич', 'Ïžakevyč'],
    ],
  },
  {
    rule: 'uk: scientific without signs, х as h',
    from: 'uk',
    lang: undefined,
    table: { letters: `${SCIENTIFIC.letters} х=h ь=` },
    apostrophe: 'dropped',
    examples: [
      ['Михайло', 'Myhajlo'],
      ['Хмельницький', 'Hmelnyckyj'],
    ],
  },
  {
    rule: 'uk→de: Duden',
    from: 'uk',
    lang: 'de',
    table: GERMAN,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Kupjansk'],
      ['Харків', 'Charkiw'],
      ['Зеленський', 'Selenskyj'],
      ['Херсон', 'Cherson'],
      ['Запоріжжя', 'Saporischschja'],
      ['Винниця', 'Wynnyzja'],
      ['Потьомкін', 'Potjomkin'],
      ['Щербина', 'Schtscherbyna'],
    ],
  },
  {
    rule: 'uk→de: ж as sh',
    from: 'uk',
    lang: 'de',
    table: { ...GERMAN, letters: `${GERMAN.letters} ж=sh` },
    apostrophe: 'dropped',
    examples: [
      ['Залужний', 'Salushnyj'],
      ['Житомир', 'Shytomyr'],
    ],
  },
  {
    rule: 'uk→fr: newspapers',
    from: 'uk',
    lang: 'fr',
    table: FRENCH,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Koupiansk'],
      ['Харків', 'Kharkiv'],
      ['Зеленський', 'Zelensky'],
      ['Ізюм', 'Izioum'],
      ['Залужний', 'Zaloujny'],
      ['Михайло', 'Mykhaïlo'],
      ['Шевченкове', 'Chevtchenkove'],
    ],
  },
  {
    rule: 'uk→pl: PWN',
    from: 'uk',
    lang: 'pl',
    table: POLISH,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Kupiańsk'],
      ['Харків', 'Charkiw'],
      ['Зеленський', 'Zełenski'],
      ['Залужний', 'Załużny'],
      ['Балаклія', 'Bałaklija'],
      ['Ізюм', 'Izium'],
      ['Подоляк', 'Podolak'],
      ['Хмельницький', 'Chmelnycki'],
      ['Єрмак', 'Jermak'],
      ['Потьомкін', 'Potiomkin'],
      ['Умань', 'Umań'],
    ],
  },
  {
    rule: 'uk→es: newspapers',
    from: 'uk',
    lang: 'es',
    table: SPANISH,
    apostrophe: 'dropped',
    examples: [
      ['Харків', 'Jarkiv'],
      ['Зеленський', 'Zelenski'],
      ["Куп'янськ", 'Kupiansk'],
      ['Єрмак', 'Yermak'],
      ['Володимир', 'Volodimir'],
      ['Валерій', 'Valeri'],
    ],
  },
  {
    rule: 'uk→es: ж as y',
    from: 'uk',
    lang: 'es',
    table: {
      ...SPANISH,
      behind: `${SPANISH.behind} ж=zh`,
      before: `${SPANISH.before} ж[аеєиіїоуюя]=y`,
      first: [['жж', 'ж']],
    },
    apostrophe: 'dropped',
    examples: [
      ['Запоріжжя', 'Zaporiyia'],
      ['Залужний', 'Zaluzhni'],
      ['Житомир', 'Zhitomir'],
    ],
  },
  {
    rule: 'uk→pt: newspapers',
    from: 'uk',
    lang: 'pt',
    table: PORTUGUESE,
    apostrophe: 'dropped',
    examples: [
      ['Харків', 'Kharkiv'],
      ['Зеленський', 'Zelensky'],
      ['Запоріжжя', 'Zaporijjia'],
      ['Ганчев', 'Hantchev'],
    ],
  },
  {
    rule: 'uk→it: scientific',
    from: 'uk',
    lang: 'it',
    table: ITALIAN,
    apostrophe: 'dropped',
    examples: [
      ['Харків', 'Charkiv'],
      ["Куп'янськ", 'Kupjansk'],
      ['Зеленський', 'Zelenskyj'],
      ['Запоріжжя', 'Zaporižžja'],
    ],
  },
  {
    rule: 'uk→it: j, with English consonants',
    from: 'uk',
    lang: 'it',
    table: { letters: `${ITALIAN.letters} ж=zh х=kh ц=ts ч=ch ш=sh щ=shch`, behind: 'ьо=jo' },
    apostrophe: 'dropped',
    examples: [
      ['Залужний', 'Zaluzhnyj'],
      ['Михайло', 'Mykhajlo'],
      ['Подоляк', 'Podoljak'],
    ],
  },
  {
    rule: 'uk→it: newspapers',
    from: 'uk',
    lang: 'it',
    table: { ...NATIONAL, ending: 'ий=y' },
    apostrophe: 'dropped',
    examples: [
      ['Харків', 'Kharkiv'],
      ['Зеленський', 'Zelensky'],
      ["Куп'янськ", 'Kupiansk'],
    ],
  },
  {
    rule: 'uk→cs: Pravidla českého pravopisu',
    from: 'uk',
    lang: 'cs',
    table: CZECH,
    apostrophe: 'dropped',
    examples: [
      ['Харків', 'Charkiv'],
      ["Куп'янськ", 'Kupjansk'],
      ['Зеленський', 'Zelenskyj'],
      ['Тягнибок', 'Ťahnybok'],
      ['Умань', 'Umaň'],
      ['Залужний', 'Zalužnyj'],
    ],
  },
  {
    rule: 'uk→bg: newspapers',
    from: 'uk',
    lang: 'bg',
    table: BULGARIAN,
    apostrophe: 'dropped',
    examples: [
      ["Куп'янськ", 'Купянск'],
      ['Зеленський', 'Зеленски'],
      ['Харків', 'Харкив'],
      ['Сергій', 'Сергий'],
      ['Потьомкін', 'Потьомкин'],
    ],
  },
];
