/**
 * How the languages write Russian letters: the official and scientific systems, and the tables that newspapers
 * follow. Letters that Russian has not (і, ї, є, ґ, ў) get what a reader would expect.
 */
import type { LetterTable, SystemRow } from './rows.ts';

const ALIKE = 'а=a б=b в=v г=g ґ=g д=d е=e з=z и=i і=i ї=i к=k л=l м=m н=n о=o п=p р=r с=s т=t ф=f ъ= ь= э=e';
const VOWELS = 'аеёиоуыэюя';
const HARD = 'бвгдзклмнпрстфх';
const HUSHING = 'жшчщц';

/** BGN/PCGN 1947, as a map shows it without its signs. */
const BGN: LetterTable = {
  letters: `${ALIKE} ё=ë ж=zh й=y у=u х=kh ц=ts ч=ch ш=sh щ=shch ы=y ю=yu я=ya є=ye ў=u`,
  behind: `е=ye ё=yë [${VOWELS}йьъ]е=ye [${VOWELS}йьъ]ё=yë`,
};

const SCIENTIFIC: LetterTable = {
  letters: `${ALIKE} ё=ë ж=ž й=j у=u х=ch ц=c ч=č ш=š щ=šč ъ=ʺ ы=y ь=ʹ э=è ю=ju я=ja є=je ў=ŭ`,
};
const PLAIN_SCIENTIFIC = `${SCIENTIFIC.letters} ъ= ь=`;

const GERMAN: LetterTable = {
  letters: `${ALIKE} в=w ё=jo ж=sch з=s й=i у=u х=ch ц=z ч=tsch ш=sch щ=schtsch ы=y ю=ju я=ja є=je ў=u`,
  behind: `е=je й=j [${VOWELS}ьъ]е=je [${HUSHING}]ё=o`,
  before: 'ь[иоа]=j',
  ending: 'ий=i ый=y',
};

const FRENCH: LetterTable = {
  letters: `${ALIKE} ё=io ж=j й=ï у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ы=y ю=iou я=ia є=ie ў=ou`,
  behind: `е=ie й=y [${VOWELS}ьъ]е=ie ьи=yi [${HUSHING}]ё=o`,
  before: 'г[еёиэ]=gu ь[оа]=i',
  ending: 'ий=i ый=y',
};

/** The soft consonant is shown by an i behind it; л is ł unless soft. */
const POLISH: LetterTable = {
  letters: `${ALIKE} в=w е=je ё=jo ж=ż й=j л=ł у=u х=ch ц=c ч=cz ш=sz щ=szcz ы=y ю=ju я=ja є=je ў=u`,
  behind: `[${HARD}]е=ie [${HARD}]ё=io [${HARD}]ю=iu [${HARD}]я=ia ле=e лё=o лю=u ля=a [${HUSHING}]е=e [${HUSHING}]ё=o [жшц]и=y ьи=ji`,
  before: 'л[еёиьюя]=l нь=ń сь=ś зь=ź',
  ending: 'ый=y',
  first: [
    ['(?<=[сц]к)ий(?!\\p{L})', 'и'],
    ['(?<=[сц]к)ая(?!\\p{L})', 'а'],
  ],
};

const SPANISH: LetterTable = {
  letters: `${ALIKE} ё=io ж=zh й=i у=u х=j ц=ts ч=ch ш=sh щ=shch ы=i ю=iu я=ia є=ie ў=u`,
  behind: `е=ye ё=yo й=y ю=yu я=ya [${VOWELS}]е=ye [${VOWELS}]ю=yu [${VOWELS}]я=ya ье=ie ъе=ie ьи=yi [${HUSHING}]ё=o`,
  before: 'г[еёиэ]=gu ь[оа]=i',
  ending: 'ий=i ый=i',
};

const PORTUGUESE: LetterTable = {
  letters: `${ALIKE} ё=io ж=j й=i у=u х=kh ц=ts ч=tch ш=ch щ=chtch ы=y ю=iu я=ia є=ie ў=u`,
  behind: `ье=ie ъе=ie ьи=yi [${HUSHING}]ё=o`,
  before: 'г[еёиэ]=gu ь[оа]=i',
  ending: 'ий=i ый=y',
};

const ITALIAN: LetterTable = {
  letters: `${PLAIN_SCIENTIFIC} э=e`,
  before: 'ь[еиоа]=j',
};

/** ď, ť and ň are soft; the other consonants take j. */
const CZECH: LetterTable = {
  letters: `${ALIKE} ё=jo ж=ž й=j у=u х=ch ц=c ч=č ш=š щ=šč ы=y ю=ju я=ja є=je ў=v`,
  behind: `е=je [${VOWELS}ьъ]е=je дя=a тя=a ня=a дё=o тё=o нё=o [вмдтн]е=ě ьи=ji [${HUSHING}]ё=o`,
  before: 'д[яёь]=ď т[яёь]=ť н[яёь]=ň',
  first: [['(?<=н)ь(?=ск)', '']],
};

const BULGARIAN: LetterTable = {
  letters:
    'а=а б=б в=в г=г ґ=г д=д е=е є=е ё=ьо ж=ж з=з и=и і=и ї=и й=й к=к л=л м=м н=н о=о п=п р=р с=с т=т у=у ф=ф х=х ц=ц ч=ч ш=ш щ=щ ъ= ы=и ь= э=е ю=ю я=я ў=у',
  behind: `ё=йо [${VOWELS}]ё=йо [${HUSHING}]ё=о`,
  before: 'ье=и ья=и ьо=ь',
  first: [
    ['(?<=[сц]к)ий(?!\\p{L})', 'и'],
    ['ый(?!\\p{L})', 'и'],
  ],
};

export const RUSSIAN_SYSTEMS: readonly SystemRow[] = [
  {
    rule: 'ru→en: newspapers',
    from: 'ru',
    lang: 'en',
    table: 'wikipedia',
    apostrophe: 'dropped',
    examples: [
      ['Купянск', 'Kupyansk'],
      ['Небензя', 'Nebenzya'],
      ['Василий', 'Vasily'],
      ['Евгений', 'Yevgeny'],
      ['Соловьёв', 'Solovyov'],
    ],
  },
  {
    rule: 'ru→en: ICAO 9303',
    from: 'ru',
    lang: 'en',
    table: 'icao_doc_9303',
    apostrophe: 'dropped',
    examples: [
      ['Шойгу', 'Shoigu'],
      ['Небензя', 'Nebenzia'],
      ['Юрий', 'Iurii'],
    ],
  },
  {
    rule: 'ru→en: BGN/PCGN 1947',
    from: 'ru',
    lang: 'en',
    table: BGN,
    apostrophe: 'dropped',
    examples: [
      ['Зеленский', 'Zelenskiy'],
      ['Артёмовск', 'Artëmovsk'],
      ['Соловьёв', 'Solovyëv'],
      ['Харьков', 'Kharkov'],
    ],
  },
  {
    rule: 'ru→en: BGN/PCGN 1947 with signs',
    from: 'ru',
    lang: 'en',
    table: { ...BGN, letters: `${BGN.letters} ь=’ ъ=”` },
    apostrophe: 'kept',
    habits: false,
    examples: [
      ['Харьков', 'Khar’kov'],
      ['Васильев', 'Vasil’yev'],
      ['Подъячев', 'Pod”yachev'],
    ],
  },
  {
    rule: 'ru: scientific',
    from: 'ru',
    lang: undefined,
    table: SCIENTIFIC,
    apostrophe: 'kept',
    examples: [
      ['Харьков', 'Charʹkov'],
      ['Хрущёв', 'Chruščëv'],
    ],
  },
  {
    rule: 'ru: scientific, х as h',
    from: 'ru',
    lang: undefined,
    table: { letters: `${SCIENTIFIC.letters} х=h` },
    apostrophe: 'kept',
    examples: [
      ['Харьков', 'Harʹkov'],
      ['Михаил', 'Mihail'],
    ],
  },
  {
    rule: 'ru: scientific without signs',
    from: 'ru',
    lang: undefined,
    table: { letters: PLAIN_SCIENTIFIC },
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Charkov'],
      ['Шойгу', 'Šojgu'],
    ],
  },
  {
    rule: 'ru: scientific without signs, х as h',
    from: 'ru',
    lang: undefined,
    table: { letters: `${PLAIN_SCIENTIFIC} х=h` },
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Harkov'],
      ['Хрущёв', 'Hruščëv'],
    ],
  },
  {
    rule: 'ru→de: Duden',
    from: 'ru',
    lang: 'de',
    table: GERMAN,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Charkow'],
      ['Изюм', 'Isjum'],
      ['Небензя', 'Nebensja'],
      ['Ельцин', 'Jelzin'],
      ['Достоевский', 'Dostojewski'],
      ['Хрущёв', 'Chruschtschow'],
      ['Шойгу', 'Schoigu'],
      ['Соловьёв', 'Solowjow'],
      ['Ильин', 'Iljin'],
    ],
  },
  {
    rule: 'ru→de: ж as sh',
    from: 'ru',
    lang: 'de',
    table: { ...GERMAN, letters: `${GERMAN.letters} ж=sh` },
    apostrophe: 'dropped',
    examples: [
      ['Брежнев', 'Breshnew'],
      ['Жуков', 'Shukow'],
    ],
  },
  {
    rule: 'ru→fr: newspapers',
    from: 'ru',
    lang: 'fr',
    table: FRENCH,
    apostrophe: 'dropped',
    examples: [
      ['Изюм', 'Izioum'],
      ['Небензя', 'Nebenzia'],
      ['Сергей', 'Sergueï'],
      ['Хрущёв', 'Khrouchtchov'],
      ['Шойгу', 'Choïgou'],
      ['Васильев', 'Vasiliev'],
      ['Ильин', 'Ilyin'],
    ],
  },
  {
    rule: 'ru→pl: PWN',
    from: 'ru',
    lang: 'pl',
    table: POLISH,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Charkow'],
      ['Небензя', 'Niebienzia'],
      ['Медведев', 'Miedwiediew'],
      ['Герасимов', 'Gierasimow'],
      ['Лавров', 'Ławrow'],
      ['Шойгу', 'Szojgu'],
      ['Мединский', 'Miedinski'],
      ['Хрущёв', 'Chruszczow'],
      ['Машин', 'Maszyn'],
      ['Мединская', 'Miedinska'],
      ['Ильин', 'Iljin'],
      ['Казань', 'Kazań'],
    ],
  },
  {
    rule: 'ru→es: newspapers',
    from: 'ru',
    lang: 'es',
    table: SPANISH,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Jarkov'],
      ['Сергей', 'Serguei'],
      ['Ельцин', 'Yeltsin'],
      ['Изюм', 'Izium'],
      ['Зеленский', 'Zelenski'],
      ['Маяковский', 'Mayakovski'],
      ['Ильин', 'Ilyin'],
    ],
  },
  {
    rule: 'ru→es: ж as y',
    from: 'ru',
    lang: 'es',
    table: {
      ...SPANISH,
      behind: `${SPANISH.behind} ж=zh`,
      before: `${SPANISH.before} ж[аеёиоуьюя]=y`,
      first: [['жж', 'ж']],
    },
    apostrophe: 'dropped',
    examples: [
      ['Запорожье', 'Zaporoyie'],
      ['Пригожин', 'Prigoyin'],
      ['Жуков', 'Zhukov'],
    ],
  },
  {
    rule: 'ru→pt: newspapers',
    from: 'ru',
    lang: 'pt',
    table: PORTUGUESE,
    apostrophe: 'dropped',
    examples: [
      ['Герасимов', 'Guerasimov'],
      ['Брежнев', 'Brejnev'],
      ['Небензя', 'Nebenzia'],
    ],
  },
  {
    rule: 'ru→it: scientific',
    from: 'ru',
    lang: 'it',
    table: ITALIAN,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Charkov'],
      ['Сергей', 'Sergej'],
      ['Небензя', 'Nebenzja'],
      ['Соловьёв', 'Solovëv'],
      ['Васильев', 'Vasiljev'],
    ],
  },
  {
    rule: 'ru→it: j, with English consonants',
    from: 'ru',
    lang: 'it',
    table: { ...ITALIAN, letters: `${ITALIAN.letters} ё=jo ж=zh х=kh ц=ts ч=ch ш=sh щ=shch` },
    apostrophe: 'dropped',
    examples: [
      ['Шойгу', 'Shojgu'],
      ['Михаил', 'Mikhail'],
      ['Запорожье', 'Zaporozhje'],
    ],
  },
  {
    rule: 'ru→it: newspapers',
    from: 'ru',
    lang: 'it',
    table: 'wikipedia',
    apostrophe: 'dropped',
    examples: [
      ['Шойгу', 'Shoygu'],
      ['Герасимов', 'Gerasimov'],
    ],
  },
  {
    rule: 'ru→cs: Pravidla českého pravopisu',
    from: 'ru',
    lang: 'cs',
    table: CZECH,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Charkov'],
      ['Небензя', 'Něbenzja'],
      ['Медведев', 'Mědvěděv'],
      ['Изюм', 'Izjum'],
      ['Шойгу', 'Šojgu'],
      ['Казань', 'Kazaň'],
      ['Хрущёв', 'Chruščov'],
    ],
  },
  {
    rule: 'ru→bg: newspapers',
    from: 'ru',
    lang: 'bg',
    table: BULGARIAN,
    apostrophe: 'dropped',
    examples: [
      ['Харьков', 'Харков'],
      ['Зеленский', 'Зеленски'],
      ['Васильев', 'Василиев'],
      ['Соловьёв', 'Соловьов'],
      ['Хрущёв', 'Хрущов'],
      ['Залужный', 'Залужни'],
    ],
  },
];
