import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INSTITUTION_ROWS } from '#data/names/institutions.ts';
import { PERSON_ROWS } from '#data/names/people.ts';
import { COUNTRY_ROWS, PLACE_ROWS } from '#data/names/places.ts';
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import type { Entity, EntityKind } from '#lib/facts/schema.ts';
import { foldToString } from '#lib/names/fold.ts';
import { isAbbreviation, type OwnName, ownNames } from '#lib/names/gazetteer.ts';
import { phraseNames } from '#lib/names/phrases.ts';

const TABLES = [
  { kind: 'place', rows: [...COUNTRY_ROWS, ...PLACE_ROWS] },
  { kind: 'organisation', rows: INSTITUTION_ROWS },
  { kind: 'person', rows: PERSON_ROWS },
] as const satisfies readonly { kind: EntityKind; rows: unknown }[];

const ROWS = TABLES.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, row, name: row.name })));

test.each(ROWS)('$name: the example names it', ({ kind, row }) => {
  const known = ownNames([row.name], kind).filter(({ lang, text }) =>
    (lang === undefined ? [] : (row.in[lang] ?? [])).some((own) => own.replaceAll(/[«»]/gu, '') === text),
  );
  const example = foldToString(row.example);
  expect(known.filter(({ text }) => example.includes(foldToString(text)))).not.toEqual([]);
});

test.each(ROWS)('$name: every alias leads to all that the name leads to', ({ kind, row }) => {
  const all = ownNames([row.name], kind).map(({ text }) => text);
  for (const alias of row.alias ?? [])
    expect(ownNames([alias], kind).map(({ text }) => text)).toEqual(expect.arrayContaining(all));
});

test('no table tells a name twice', () => {
  for (const { rows } of TABLES) {
    const names = rows.map(({ name }) => foldToString(name));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('no row tells a spelling twice, and none has Latin letters amid Cyrillic ones', () => {
  for (const { row } of ROWS) {
    for (const texts of Object.values(row.in)) {
      expect(new Set(texts).size, `${row.name}: ${texts}`).toBe(texts.length);
      for (const text of texts) for (const word of text.split(/[ -]/u)) expect(scriptsIn(word), text).toBe(1);
    }
  }
});

function scriptsIn(word: string): number {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];
  return Math.max(1, scripts.filter((script) => script.test(word)).length);
}

test('gives each spelling once per language, with the rule', () => {
  const own = ownNames(['Kyiv', 'Kiev', 'Київ'], 'place');
  expect(own).toContainEqual({ text: 'Kijów', lang: 'pl', rules: ['exonym'] });
  expect(new Set(own.map(({ text, lang }) => `${lang} ${text}`)).size).toBe(own.length);
});

test('names countries as the CLDR does, under any of their names', () => {
  const dutch = { text: 'Pays-Bas', lang: 'fr', rules: ['country (CLDR)'] };
  for (const name of ['Netherlands', 'Holland', 'Нідерланди', 'нидерланды'])
    expect(ownNames([name], 'place')).toContainEqual(dutch);
  expect(spellingsOf('Iceland', 'place')).toMatchObject({
    de: ['Island'],
    pl: ['Islandia'],
    bg: ['Исландия'],
  });
});

test('the name of a country in Ukrainian or Russian leads to its habits too', () => {
  for (const name of ['Росія', 'Россия']) expect(spellingsOf(name, 'place').ru).toContain('РФ');
});

test('leaves out what only a catalogue writes', () => {
  const texts = ['Myanmar', 'Hong Kong', 'Congo - Kinshasa'].flatMap((name) =>
    ownNames([name], 'place').map(({ text }) => text),
  );
  expect(texts).toContain('Birmanie');
  expect(texts.filter((text) => /[()]| - /u.test(text))).toEqual([]);
});

test('a person is not looked up among places, nor a place among people', () => {
  expect(ownNames(['Paris'], 'person')).toEqual([]);
  expect(ownNames(['Blinken'], 'place')).toEqual([]);
  expect(ownNames(['Atlantis'], 'place')).toEqual([]);
});

test('abbreviations need their capitals, also where they are written with one', () => {
  const needing = (name: string, kind: EntityKind) =>
    ownNames([name], kind).flatMap(({ text, needsCase }) => (needsCase ? [text] : []));
  expect(needing('Russia', 'place')).toContain('РФ');
  expect(needing('United States', 'place')).toEqual(expect.arrayContaining(['US', 'EE. UU.', 'США', 'Usa']));
  expect(needing('United Nations', 'organisation')).toEqual(expect.arrayContaining(['ONU', 'Onu', 'ООН']));
  expect(needing('United Nations', 'organisation')).not.toContain('Nations unies');
  expect([isAbbreviation('U.N.'), isAbbreviation('Uno'), isAbbreviation('МАГАТЭ')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a word of a name stands in the quotes that newspapers use, or in none', () => {
  const texts = ownNames(['RIA Novosti'], 'organisation')
    .filter(({ lang }) => lang === 'ru')
    .map(({ text, rules }) => `${text} (${rules})`);
  expect(texts).toEqual(
    expect.arrayContaining([
      'РИА Новости (institution)',
      'РИА «Новости» (institution,quoted)',
      'РИА "Новости" (institution,quoted)',
      'РИА „Новости“ (institution,quoted)',
      'РИА “Новости” (institution,quoted)',
    ]),
  );
});

test('a government called by its capital is called so in every language', () => {
  expect(spellingsOf('Moscow', 'organisation')).toMatchObject({ fr: ['Moscou'], cs: ['Moskva'] });
});

function spellingsOf(name: string, kind: EntityKind): Partial<Record<Language, string[]>> {
  return byLanguage(ownNames([name], kind));
}

function byLanguage(own: readonly Pick<OwnName, 'text' | 'lang'>[]): Partial<Record<Language, string[]>> {
  const found: Partial<Record<Language, string[]>> = {};
  for (const { text, lang } of own) if (lang !== undefined) found[lang] = [...(found[lang] ?? []), text];
  return found;
}

/**
 * The usual spelling in de, fr, pl, es, pt, it, cs, uk, ru, bg of the entities of the bundled pack that have names. Those
 * absent are described there, or are people whom only romanisation writes: Ganchev, Synehubov, Terekhov.
 */
const USUAL: Readonly<Record<string, string>> = {
  balakliya: 'Balaklija|Balaklia|Bałaklija|Balaklia|Balaklia|Balakliia|Balaklija|Балаклія|Балаклея|Балаклия',
  blinken:
    'Antony Blinken|Antony Blinken|Antony Blinken|Antony Blinken|Antony Blinken|Antony Blinken|Antony Blinken|Ентоні Блінкен|Энтони Блинкен|Антъни Блинкен',
  brussels: 'Brüssel|Bruxelles|Bruksela|Bruselas|Bruxelas|Bruxelles|Brusel|Брюссель|Брюссель|Брюксел',
  donbas: 'Donbass|Donbass|Donbas|Dombás|Donbass|Donbass|Donbas|Донбас|Донбасс|Донбас',
  'eastern-ukraine':
    "Ostukraine|est de l'Ukraine|wschodnia Ukraina|este de Ucrania|leste da Ucrânia|est dell'Ucraina|východní Ukrajina|східна Україна|восточная Украина|източна Украйна",
  energoatom:
    'Energoatom|Energoatom|Enerhoatom|Energoatom|Energoatom|Energoatom|Enerhoatom|Енергоатом|Энергоатом|Енергоатом',
  'front-line':
    'Front in der Ukraine|ligne de front en Ukraine|linia frontu na Ukrainie|línea del frente en Ucrania|linha da frente na Ucrânia|linea del fronte in Ucraina|fronta na Ukrajině|лінія фронту в Україні|линия фронта в Украине|фронта в Украйна',
  grossi:
    'Rafael Grossi|Rafael Grossi|Rafael Grossi|Rafael Grossi|Rafael Grossi|Rafael Grossi|Rafael Grossi|Рафаель Гроссі|Рафаэль Гросси|Рафаел Гроси',
  howitzers: 'Haubitzen|obusiers|haubice|obuses|obuses|obici|houfnice|гаубиці|гаубицы|гаубици',
  iaea: 'IAEA|AIEA|MAEA|OIEA|AIEA|AIEA|MAAE|МАГАТЕ|МАГАТЭ|МААЕ',
  isw: "Institut für Kriegsstudien|Institut pour l'étude de la guerre|Instytut Studiów nad Wojną|Instituto para el Estudio de la Guerra|Instituto para o Estudo da Guerra|Istituto per lo studio della guerra|Institut pro studium války|Інститут вивчення війни|Институт изучения войны|Институт за изучаване на войната",
  izyum: 'Isjum|Izioum|Izium|Izium|Izium|Izyum|Izjum|Ізюм|Изюм|Изюм',
  kharkiv: 'Charkiw|Kharkiv|Charków|Járkov|Kharkiv|Kharkiv|Charkov|Харків|Харьков|Харков',
  'kharkiv-counteroffensive':
    'Gegenoffensive in Charkiw|contre-offensive de Kharkiv|kontrofensywa charkowska|contraofensiva de Járkov|contraofensiva de Kharkiv|controffensiva di Kharkiv|charkovská protiofenziva|харківський контрнаступ|харьковское контрнаступление|контраофанзивата в Харков',
  'kharkiv-military-administration':
    'Militärverwaltung der Region Charkiw|administration militaire régionale de Kharkiv|charkowska obwodowa administracja wojskowa|administración militar regional de Járkov|administração militar regional de Kharkiv|amministrazione militare regionale di Kharkiv|charkovská oblastní vojenská správa|Харківська обласна військова адміністрація|Харьковская областная военная администрация|харковска областна военна администрация',
  'kharkiv-region':
    'Region Charkiw|région de Kharkiv|obwód charkowski|región de Járkov|região de Kharkiv|regione di Kharkiv|charkovská oblast|Харківська область|Харьковская область|Харковска област',
  'kherson-offensive':
    'Gegenoffensive in Cherson|contre-offensive de Kherson|kontrofensywa chersońska|contraofensiva de Jersón|contraofensiva de Kherson|controffensiva di Kherson|chersonská protiofenziva|херсонський контрнаступ|херсонское контрнаступление|контраофанзивата в Херсон',
  'kherson-region':
    'Region Cherson|région de Kherson|obwód chersoński|región de Jersón|região de Kherson|regione di Kherson|chersonská oblast|Херсонська область|Херсонская область|Херсонска област',
  kupyansk: "Kupjansk|Koupiansk|Kupiańsk|Kúpiansk|Kupiansk|Kupyansk|Kupjansk|Куп'янськ|Купянск|Купянск",
  kyiv: 'Kiew|Kiev|Kijów|Kiev|Kiev|Kiev|Kyjev|Київ|Киев|Киев',
  laplante:
    'Bill LaPlante|Bill LaPlante|Bill LaPlante|Bill LaPlante|Bill LaPlante|Bill LaPlante|Bill LaPlante|Білл Лаплант|Билл Лаплант|Бил Лаплант',
  moscow: 'Moskau|Moscou|Moskwa|Moscú|Moscou|Mosca|Moskva|Москва|Москва|Москва',
  nato: 'NATO|OTAN|NATO|OTAN|OTAN|Nato|NATO|НАТО|НАТО|НАТО',
  nebenzya:
    'Wassili Nebensja|Vassili Nebenzia|Wasilij Niebienzia|Vasili Nebenzia|Vasily Nebenzya|Vassily Nebenzia|Vasilij Něbenzja|Василь Небензя|Василий Небензя|Василий Небензя',
  'new-york-city':
    'New York|New York|Nowy Jork|Nueva York|Nova York|New York|New York|Нью-Йорк|Нью-Йорк|Ню Йорк',
  'oskil-river': 'Oskil|Oskil|Oskoł|Oskil|Oskil|Oskil|Oskil|Оскіл|Оскол|Оскол',
  pentagon: 'Pentagon|Pentagone|Pentagon|Pentágono|Pentágono|Pentagono|Pentagon|Пентагон|Пентагон|Пентагон',
  podolyak:
    'Mychajlo Podoljak|Mykhaïlo Podoliak|Mychajło Podolak|Mijailo Podoliak|Mykhailo Podolyak|Mykhailo Podolyak|Mychajlo Podoljak|Михайло Подоляк|Михаил Подоляк|Михайло Подоляк',
  putin:
    'Wladimir Putin|Vladimir Poutine|Władimir Putin|Vladímir Putin|Vladimir Putin|Vladimir Putin|Vladimir Putin|Володимир Путін|Владимир Путин|Владимир Путин',
  'ria-novosti':
    'RIA Nowosti|RIA Novosti|RIA Nowosti|RIA Nóvosti|RIA Novosti|RIA Novosti|RIA Novosti|РІА Новости|РИА Новости|РИА Новости',
  russia: 'Russland|Russie|Rosja|Rusia|Rússia|Russia|Rusko|Росія|Россия|Русия',
  'russia-defense-ministry':
    'russisches Verteidigungsministerium|ministère russe de la Défense|rosyjskie ministerstwo obrony|Ministerio de Defensa ruso|Ministério da Defesa da Rússia|ministero della Difesa russo|ruské ministerstvo obrany|російське Міноборони|Минобороны РФ|руското министерство на отбраната',
  'russia-ukraine-war':
    'Ukraine-Krieg|guerre en Ukraine|wojna rosyjsko-ukraińska|guerra en Ucrania|guerra na Ucrânia|guerra in Ucraina|rusko-ukrajinská válka|російсько-українська війна|российско-украинская война|войната в Украйна',
  'russian-forces':
    'russische Truppen|forces russes|wojska rosyjskie|tropas rusas|forças russas|forze russe|ruská armáda|російські війська|российские войска|руската армия',
  'russian-government': 'Kreml|Kremlin|Kreml|Kremlin|Kremlin|Cremlino|Kreml|Кремль|Кремль|Кремъл',
  'russian-occupation':
    'russische Besatzung|occupation russe|rosyjska okupacja|ocupación rusa|ocupação russa|occupazione russa|ruská okupace|російська окупація|российская оккупация|руската окупация',
  'russian-occupation-authorities':
    "russische Besatzungsbehörden|autorités d'occupation russes|rosyjskie władze okupacyjne|autoridades de ocupación rusas|autoridades de ocupação russas|autorità di occupazione russe|ruské okupační úřady|російська окупаційна влада|российские оккупационные власти|руските окупационни власти",
  shevchenkove:
    'Schewtschenkowe|Chevtchenkove|Szewczenkowe|Shevchenkove|Shevchenkove|Shevchenkove|Ševčenkove|Шевченкове|Шевченково|Шевченкове',
  'southern-ukraine':
    "Südukraine|sud de l'Ukraine|południowa Ukraina|sur de Ucrania|sul da Ucrânia|sud dell'Ucraina|jižní Ukrajina|південна Україна|южная Украина|южна Украйна",
  stoltenberg:
    'Jens Stoltenberg|Jens Stoltenberg|Jens Stoltenberg|Jens Stoltenberg|Jens Stoltenberg|Jens Stoltenberg|Jens Stoltenberg|Єнс Столтенберг|Йенс Столтенберг|Йенс Столтенберг',
  twitter: 'Twitter|Twitter|Twitter|Twitter|Twitter|Twitter|Twitter|Твіттер|Твиттер|Туитър',
  ukraine: 'Ukraine|Ukraine|Ukraina|Ucrania|Ucrânia|Ucraina|Ukrajina|Україна|Украина|Украйна',
  'ukraine-defense-ministry':
    'ukrainisches Verteidigungsministerium|ministère ukrainien de la Défense|ukraińskie ministerstwo obrony|Ministerio de Defensa ucraniano|Ministério da Defesa da Ucrânia|ministero della Difesa ucraino|ukrajinské ministerstvo obrany|українське міністерство оборони|украинское Минобороны|украинското министерство на отбраната',
  'ukrainian-forces':
    'ukrainische Armee|forces ukrainiennes|Siły Zbrojne Ukrainy|Ejército ucraniano|forças ucranianas|forze ucraine|ukrajinská armáda|ЗСУ|ВСУ|украинската армия',
  'ukrainian-government':
    'ukrainische Regierung|gouvernement ukrainien|ukraiński rząd|Gobierno ucraniano|governo ucraniano|governo ucraino|ukrajinská vláda|український уряд|украинское правительство|украинското правителство',
  'united-nations': 'Vereinte Nationen|ONU|ONZ|ONU|ONU|Onu|OSN|ООН|ООН|ООН',
  'united-states':
    'USA|États-Unis|Stany Zjednoczone|Estados Unidos|Estados Unidos|Stati Uniti|Spojené státy|США|США|САЩ',
  'us-government':
    'US-Regierung|gouvernement américain|amerykański rząd|Gobierno estadounidense|governo americano|governo americano|americká vláda|американський уряд|американское правительство|американското правителство',
  'us-military':
    'US-Armee|armée américaine|amerykańska armia|Ejército estadounidense|exército americano|esercito americano|americká armáda|американська армія|американские военные|американската армия',
  washington:
    'Washington|Washington|Waszyngton|Washington|Washington|Washington|Washington|Вашингтон|Вашингтон|Вашингтон',
  'western-military-aid':
    'westliche Militärhilfe|aide militaire occidentale|zachodnia pomoc wojskowa|ayuda militar occidental|ajuda militar ocidental|aiuti militari occidentali|západní vojenská pomoc|західна військова допомога|западная военная помощь|западната военна помощ',
  'western-partners':
    'westliche Partner|partenaires occidentaux|zachodni partnerzy|socios occidentales|parceiros ocidentais|partner occidentali|západní partneři|західні партнери|западные партнеры|западните партньори',
  'western-weaponry':
    'westliche Waffen|armes occidentales|zachodnia broń|armas occidentales|armas ocidentais|armi occidentali|západní zbraně|західна зброя|западное оружие|западните оръжия',
  wsj: 'Wall Street Journal|Wall Street Journal|Wall Street Journal|Wall Street Journal|Wall Street Journal|Wall Street Journal|Wall Street Journal|Волл-стріт джорнел|Уолл-стрит джорнэл|Уолстрийт джърнъл',
  zaluzhny:
    'Walerij Saluschnyj|Valeri Zaloujny|Wałerij Załużny|Valeri Zaluzhni|Valerii Zaluzhnyi|Valery Zaluzhny|Valerij Zalužnyj|Валерій Залужний|Валерий Залужный|Валерий Залужни',
  'zaporizhzhia-plant':
    'AKW Saporischschja|centrale nucléaire de Zaporijjia|zaporoska elektrownia atomowa|central nuclear de Zaporiyia|usina nuclear de Zaporizhzhia|centrale nucleare di Zaporizhzhia|záporožská jaderná elektrárna|Запорізька АЕС|Запорожская АЭС|АЕЦ Запорожие',
  zelensky:
    'Wolodymyr Selenskyj|Volodymyr Zelensky|Wołodymyr Zełenski|Volodímir Zelenski|Volodymyr Zelensky|Volodymyr Zelensky|Volodymyr Zelenskyj|Володимир Зеленський|Владимир Зеленский|Володимир Зеленски',
};

const OTHERS = LANGUAGES.filter((lang) => lang !== 'en');

describe('the entities of the bundled pack', () => {
  const entities = JSON.parse(
    readFileSync('data/packs/kharkiv-counteroffensive-2022/entities.json', 'utf8'),
  ) as Entity[];

  test('are those of the table', () => {
    expect(entities.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(USUAL)));
  });

  test.each(Object.entries(USUAL))('%s: the usual spelling in every language', (id, line) => {
    const entity = entities.find((candidate) => candidate.id === id);
    const names = entity?.names.map(({ text }) => text) ?? [];
    const spellings = byLanguage([
      ...ownNames(names, entity?.kind ?? 'concept'),
      ...phraseNames(names, () => []),
    ]);
    const usual = line.split('|');
    expect(usual).toHaveLength(OTHERS.length);
    const missing = OTHERS.filter((lang, at) => !spellings[lang]?.includes(usual[at] ?? ''));
    expect(missing.map((lang) => `${lang}: ${usual[OTHERS.indexOf(lang)]}`)).toEqual([]);
  });
});
