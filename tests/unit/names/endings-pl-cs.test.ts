import { describe, expect, test } from 'vitest';
import type { WordRole } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { foldToString } from '#lib/names/fold.ts';
import { ENDINGS, inflect } from '#lib/names/inflect.ts';
import { inflectName } from '#lib/names/inflect-name.ts';

/** A name in the nominative, its kind, and forms that news write. */
type Known = readonly [name: string, kind: EntityKind, forms: readonly string[]];

const POLISH: readonly Known[] = [
  // Places
  ['Kijów', 'place', ['Kijowa', 'Kijowowi', 'Kijowem', 'Kijowie']],
  ['Lwów', 'place', ['Lwowa', 'Lwowem', 'Lwowie']],
  ['Kupiańsk', 'place', ['Kupiańska', 'Kupiańskowi', 'Kupiańskiem', 'Kupiańsku']],
  ['Donieck', 'place', ['Doniecka', 'Donieckiem', 'Doniecku']],
  ['Charkiw', 'place', ['Charkiwa', 'Charkiwowi', 'Charkiwem', 'Charkiwie']],
  ['Mikołajów', 'place', ['Mikołajowa', 'Mikołajowie']],
  ['Izium', 'place', ['Iziumu', 'Iziumowi', 'Iziumem', 'Iziumie']],
  ['Bachmut', 'place', ['Bachmutu', 'Bachmutem', 'Bachmucie']],
  ['Cherson', 'place', ['Chersonia', 'Chersoniem', 'Chersoniu', 'Chersonu', 'Chersonem', 'Chersonie']],
  ['Mariupol', 'place', ['Mariupola', 'Mariupolem', 'Mariupolu']],
  ['Biełgorod', 'place', ['Biełgorodu', 'Biełgorodem', 'Biełgorodzie']],
  ['Donbas', 'place', ['Donbasu', 'Donbasowi', 'Donbasem', 'Donbasie']],
  ['Krym', 'place', ['Krymu', 'Krymem', 'Krymie']],
  ['Dniepr', 'place', ['Dniepru', 'Dnieprem', 'Dnieprze']],
  ['Waszyngton', 'place', ['Waszyngtonu', 'Waszyngtonowi', 'Waszyngtonie']],
  ['Londyn', 'place', ['Londynu', 'Londynem', 'Londynie']],
  ['Paryż', 'place', ['Paryża', 'Paryżem', 'Paryżu']],
  ['Moskwa', 'place', ['Moskwy', 'Moskwie', 'Moskwę']],
  ['Warszawa', 'place', ['Warszawy', 'Warszawie', 'Warszawę']],
  ['Odessa', 'place', ['Odessy', 'Odessie', 'Odessę']],
  ['Horliwka', 'place', ['Horliwki', 'Horliwce', 'Horliwkę']],
  ['Bałaklija', 'place', ['Bałaklii', 'Bałakliji', 'Bałakliję']],
  ['Rosja', 'place', ['Rosji', 'Rosję']],
  ['Ukraina', 'place', ['Ukrainy', 'Ukrainie', 'Ukrainę']],
  ['Polska', 'place', ['Polski', 'Polsce', 'Polskę']],
  ['Hiszpania', 'place', ['Hiszpanii', 'Hiszpanię']],
  ['Białoruś', 'place', ['Białorusi', 'Białorusią']],
  ['Gdynia', 'place', ['Gdyni', 'Gdynię']],
  ['Kijowszczyzna', 'place', ['Kijowszczyzny', 'Kijowszczyźnie', 'Kijowszczyznę']],
  ['Iwanowo', 'place', ['Iwanowa', 'Iwanowu', 'Iwanowem', 'Iwanowie']],
  ['Rubiżne', 'place', ['Rubiżnego', 'Rubiżnem', 'Rubiżnym']],
  ['Zaporoże', 'place', ['Zaporoża', 'Zaporożu', 'Zaporożem']],
  ['Sumy', 'place', ['Sum', 'Sumom', 'Sumami', 'Sumach']],
  ['Niemcy', 'place', ['Niemiec', 'Niemcom', 'Niemczech']],
  ['Chmielnicki', 'place', ['Chmielnickiego', 'Chmielnickim']],
  ['Krzywy Róg', 'place', ['Krzywego Rogu', 'Krzywemu Rogowi', 'Krzywym Rogiem', 'Krzywym Rogu']],
  ['Nowa Kachowka', 'place', ['Nowej Kachowki', 'Nowej Kachowce', 'Nową Kachowkę']],
  ['Biała Cerkiew', 'place', ['Białej Cerkwi', 'Białą Cerkwią']],
  ['Stany Zjednoczone', 'place', ['Stanów Zjednoczonych', 'Stanom Zjednoczonym', 'Stanami Zjednoczonymi']],
  ['Wielka Brytania', 'place', ['Wielkiej Brytanii', 'Wielką Brytanię']],
  ['obwód charkowski', 'place', ['obwodu charkowskiego', 'obwodowi charkowskiemu', 'obwodzie charkowskim']],
  // People
  ['Władimir Putin', 'person', ['Władimira Putina', 'Władimirowi Putinowi', 'Władimirze Putinie']],
  [
    'Wołodymyr Zełenski',
    'person',
    ['Wołodymyra Zełenskiego', 'Wołodymyrowi Zełenskiemu', 'Wołodymyrem Zełenskim'],
  ],
  ['Walerij Załużny', 'person', ['Walerija Załużnego', 'Walerijowi Załużnemu', 'Walerijem Załużnym']],
  ['Siergiej Ławrow', 'person', ['Siergieja Ławrowa', 'Siergiejowi Ławrowowi', 'Siergieju Ławrowie']],
  ['Mychajło Podolak', 'person', ['Mychajły Podolaka', 'Mychajle Podolakowi', 'Mychajłą Podolakiem']],
  ['Witalij Kliczko', 'person', ['Witalija Kliczki', 'Witalijowi Kliczce', 'Witalijem Kliczką']],
  ['Wasilij Nebenzia', 'person', ['Wasilija Nebenzi', 'Wasilijem Nebenzią']],
  ['Jens Stoltenberg', 'person', ['Jensa Stoltenberga', 'Jensem Stoltenbergiem', 'Jensie Stoltenbergu']],
  ['Antony Blinken', 'person', ["Antony'ego Blinkena", "Antony'emu Blinkenowi", 'Antonym Blinkenem']],
  ['Joe Biden', 'person', ['Joe Bidena', 'Joego Bidena', 'Joemu Bidenowi', 'Joem Bidenem']],
  ['Rafael Grossi', 'person', ['Rafaela Grossiego', 'Rafaelowi Grossiemu', 'Rafaelem Grossim']],
  ['LaPlante', 'person', ["LaPlante'a", "LaPlante'owi", "LaPlante'em"]],
  ['Ihor', 'person', ['Ihora', 'Ihorowi', 'Ihorem', 'Ihorze']],
  ['Kyryło Budanow', 'person', ['Kyryły Budanowa', 'Kyryłą Budanowem']],
  ['Ołeh Syniehubow', 'person', ['Ołeha Syniehubowa', 'Ołehowi Syniehubowowi', 'Ołehu Syniehubowie']],
  ['Petro Poroszenko', 'person', ['Petra Poroszenki', 'Petrowi Poroszence', 'Petrem Poroszenką']],
  ['Olaf Scholz', 'person', ['Olafa Scholza', 'Olafowi Scholzowi', 'Olafem Scholzem']],
  ['Donald Tusk', 'person', ['Donalda Tuska', 'Donaldem Tuskiem', 'Donaldzie Tusku']],
  ['Angela Merkel', 'person', ['Angeli Merkel', 'Angelę Merkel']],
  ['Maria Zacharowa', 'person', ['Marii Zacharowej', 'Marię Zacharową']],
  // Institutions
  [
    'Instytut Badań nad Wojną',
    'organisation',
    ['Instytutu Badań nad Wojną', 'Instytutowi Badań nad Wojną', 'Instytucie Badań nad Wojną'],
  ],
  [
    'Międzynarodowa Agencja Energii Atomowej',
    'organisation',
    ['Międzynarodowej Agencji Energii Atomowej', 'Międzynarodową Agencję Energii Atomowej'],
  ],
  [
    'Ministerstwo Obrony',
    'organisation',
    ['Ministerstwa Obrony', 'Ministerstwu Obrony', 'Ministerstwem Obrony'],
  ],
  ['Sztab Generalny', 'organisation', ['Sztabu Generalnego', 'Sztabowi Generalnemu', 'Sztabie Generalnym']],
  [
    'Siły Zbrojne Ukrainy',
    'organisation',
    [
      'Sił Zbrojnych Ukrainy',
      'Siłom Zbrojnym Ukrainy',
      'Siłami Zbrojnymi Ukrainy',
      'Siłach Zbrojnych Ukrainy',
    ],
  ],
  ['Wojska Lądowe', 'organisation', ['Wojsk Lądowych', 'Wojskom Lądowym', 'Wojskami Lądowymi']],
  ['Rada Najwyższa', 'organisation', ['Rady Najwyższej', 'Radzie Najwyższej', 'Radę Najwyższą']],
  ['Unia Europejska', 'organisation', ['Unii Europejskiej', 'Unię Europejską']],
  [
    'Służba Bezpieczeństwa Ukrainy',
    'organisation',
    ['Służby Bezpieczeństwa Ukrainy', 'Służbie Bezpieczeństwa Ukrainy'],
  ],
  [
    'Zaporoska Elektrownia Jądrowa',
    'facility',
    ['Zaporoskiej Elektrowni Jądrowej', 'Zaporoską Elektrownię Jądrową'],
  ],
  ['Pentagon', 'organisation', ['Pentagonu', 'Pentagonowi', 'Pentagonem', 'Pentagonie']],
  ['Kreml', 'organisation', ['Kremla', 'Kremlowi', 'Kremlem', 'Kremlu']],
  ['Twitter', 'organisation', ['Twittera', 'Twitterowi', 'Twitterem', 'Twitterze']],
  ['Energoatom', 'organisation', ['Energoatomu', 'Energoatomowi', 'Energoatomem', 'Energoatomie']],
  ['Biały Dom', 'organisation', ['Białego Domu', 'Białemu Domowi', 'Białym Domem', 'Białym Domu']],
];

const CZECH: readonly Known[] = [
  // Places
  ['Kyjev', 'place', ['Kyjeva', 'Kyjevu', 'Kyjevem', 'Kyjevě']],
  ['Charkov', 'place', ['Charkova', 'Charkovu', 'Charkovem', 'Charkově']],
  ['Charkiv', 'place', ['Charkiva', 'Charkivu', 'Charkivem', 'Charkivě']],
  ['Kupjansk', 'place', ['Kupjansku', 'Kupjanska', 'Kupjanskem']],
  ['Doněck', 'place', ['Doněcku', 'Doněcka', 'Doněckem']],
  ['Cherson', 'place', ['Chersonu', 'Chersonem']],
  ['Izjum', 'place', ['Izjumu', 'Izjumem']],
  ['Bachmut', 'place', ['Bachmutu', 'Bachmutem']],
  ['Melitopol', 'place', ['Melitopolu', 'Melitopolem']],
  ['Brusel', 'place', ['Bruselu', 'Bruselem']],
  ['Donbas', 'place', ['Donbasu', 'Donbasem', 'Donbase']],
  ['Krym', 'place', ['Krymu', 'Krymem']],
  ['Berlín', 'place', ['Berlína', 'Berlínu', 'Berlínem', 'Berlíně']],
  ['Moskva', 'place', ['Moskvy', 'Moskvě', 'Moskvu', 'Moskvou']],
  ['Praha', 'place', ['Prahy', 'Praze', 'Prahu', 'Prahou']],
  ['Oděsa', 'place', ['Oděsy', 'Oděse', 'Oděsu', 'Oděsou']],
  ['Balaklija', 'place', ['Balakliji', 'Balakliju']],
  ['Buča', 'place', ['Buči', 'Buče', 'Buču', 'Bučou']],
  ['Ukrajina', 'place', ['Ukrajiny', 'Ukrajině', 'Ukrajinu', 'Ukrajinou']],
  ['Francie', 'place', ['Francii', 'Francií']],
  ['Rusko', 'place', ['Ruska', 'Rusku', 'Ruskem']],
  ['Maďarsko', 'place', ['Maďarska', 'Maďarsku', 'Maďarskem']],
  ['Záporoží', 'place', ['Záporožím']],
  ['Sumy', 'place', ['Sum', 'Sumám', 'Sumami', 'Sumách']],
  ['Spojené státy', 'place', ['Spojených států', 'Spojeným státům', 'Spojenými státy', 'Spojených státech']],
  ['Kryvyj Rih', 'place', ['Kryvém Rihu', 'Kryvého Rihu']],
  ['Charkovská oblast', 'place', ['Charkovské oblasti', 'Charkovskou oblast', 'Charkovskou oblastí']],
  // People
  [
    'Vladimir Putin',
    'person',
    ['Vladimira Putina', 'Vladimirovi Putinovi', 'Vladimiru Putinovi', 'Vladimirem Putinem'],
  ],
  [
    'Putin',
    'person',
    ['Putina', 'Putinovi', 'Putine', 'Putinův', 'Putinovy', 'Putinových', 'Putinovou', 'Putinovým'],
  ],
  [
    'Volodymyr Zelenskyj',
    'person',
    ['Volodymyra Zelenského', 'Volodymyrovi Zelenskému', 'Volodymyrem Zelenským'],
  ],
  ['Zelenskyj', 'person', ['Zelenského', 'Zelenském', 'Zelenskyje']],
  ['Valerij Zalužnyj', 'person', ['Valerije Zalužného', 'Valeriji Zalužnému', 'Valerijem Zalužným']],
  ['Sergej Lavrov', 'person', ['Sergeje Lavrova', 'Sergejem Lavrovem', 'Sergeji Lavrovovi']],
  ['Mychajlo Podoljak', 'person', ['Mychajla Podoljaka', 'Mychajlem Podoljakem', 'Mychajlovi Podoljakovi']],
  ['Vitalij Kličko', 'person', ['Vitalije Klička', 'Vitalijem Kličkem', 'Vitaliji Kličkovi']],
  ['Vasilij Něbenzja', 'person', ['Vasilije Něbenzji', 'Vasilijem Něbenzjou']],
  ['Jens Stoltenberg', 'person', ['Jense Stoltenberga', 'Jensovi Stoltenbergovi', 'Jensem Stoltenbergem']],
  ['Antony Blinken', 'person', ['Antonyho Blinkena', 'Antonymu Blinkenovi', 'Antonym Blinkenem']],
  ['Rafael Grossi', 'person', ['Rafaela Grossiho', 'Rafaelovi Grossimu', 'Rafaelem Grossim']],
  ['Hadí ostrov', 'place', ['Hadího ostrova', 'Hadím ostrově', 'Hadím ostrovem']],
  ['Krymský most', 'facility', ['Krymského mostu', 'Krymským mostem', 'Krymském mostě']],
  ['Vídeň', 'place', ['Vídně', 'Vídni']],
  ['Kozača Lopaň', 'place', ['Kozače Lopaně', 'Kozačé Lopani']],
  ['Bílá Cerkev', 'place', ['Bílé Cerkve', 'Bílou Cerkev', 'Bílou Cerkví']],
  ['Petr Fiala', 'person', ['Petra Fialy', 'Petru Fialovi', 'Petrem Fialou']],
  ['Alexej Reznikov', 'person', ['Alexeje Reznikova']],
  ['Joe Biden', 'person', ['Joe Bidena', 'Joea Bidena', 'Joem Bidenem']],
  ['Sergej Šojgu', 'person', ['Sergeje Šojgua', 'Sergejem Šojguem']],
  ['Oleh Syněhubov', 'person', ['Oleha Syněhubova', 'Olehem Syněhubovem']],
  ['Olaf Scholz', 'person', ['Olafa Scholze', 'Olafovi Scholzovi', 'Olafem Scholzem']],
  ['Václav Havel', 'person', ['Václava Havla', 'Václavem Havlem']],
  ['Petr Pavel', 'person', ['Petra Pavla', 'Petrem Pavlem', 'Petru Pavlovi']],
  ['Marija Zacharovová', 'person', ['Marije Zacharovové', 'Mariji Zacharovové', 'Mariju Zacharovovou']],
  // Institutions
  [
    'Institut pro studium války',
    'organisation',
    ['Institutu pro studium války', 'Institutem pro studium války'],
  ],
  [
    'ministerstvo obrany',
    'organisation',
    ['ministerstva obrany', 'ministerstvu obrany', 'ministerstvem obrany'],
  ],
  [
    'Mezinárodní agentura pro atomovou energii',
    'organisation',
    ['Mezinárodní agentury pro atomovou energii', 'Mezinárodní agentuře pro atomovou energii'],
  ],
  [
    'Záporožská jaderná elektrárna',
    'facility',
    ['Záporožské jaderné elektrárny', 'Záporožské jaderné elektrárně', 'Záporožskou jadernou elektrárnu'],
  ],
  ['Generální štáb', 'organisation', ['Generálního štábu', 'Generálnímu štábu', 'Generálním štábem']],
  ['ozbrojené síly', 'organisation', ['ozbrojených sil', 'ozbrojeným silám', 'ozbrojenými silami']],
  ['Evropská unie', 'organisation', ['Evropské unii', 'Evropskou unii', 'Evropskou unií']],
  [
    'Organizace spojených národů',
    'organisation',
    ['Organizaci spojených národů', 'Organizací spojených národů'],
  ],
  ['Wagnerova skupina', 'organisation', ['Wagnerovy skupiny', 'Wagnerově skupině', 'Wagnerovu skupinu']],
  ['Česká tisková kancelář', 'organisation', ['České tiskové kanceláře', 'Českou tiskovou kanceláří']],
  ['Pentagon', 'organisation', ['Pentagonu', 'Pentagonem']],
  ['Kreml', 'organisation', ['Kremlu', 'Kremlem']],
  ['Twitter', 'organisation', ['Twitteru', 'Twitterem']],
  ['Bílý dům', 'organisation', ['Bílého domu', 'Bílému domu', 'Bílým domem', 'Bílém domě']],
  ['Energoatom', 'organisation', ['Energoatomu', 'Energoatomem']],
  ['velitelství', 'organisation', ['velitelstvím']],
];

/** Names with forms that no text has, or that are of someone else. */
const NOT_SO: Readonly<Record<'pl' | 'cs', readonly Known[]>> = {
  pl: [
    ['Siły Zbrojne Ukrainy', 'organisation', ['Siłych Zbrojnych Ukrainy', 'Siły Zbrojnych Ukrainy']],
    ['Obrona Cywilna', 'organisation', ['Obronej Cywilny']],
    [
      'Instytut Badań nad Wojną',
      'organisation',
      ['Instytuta Badań nad Wojną', 'Instytutu Badania nad Wojną'],
    ],
    ['Angela Merkel', 'person', ['Angeli Merkela']],
    ['Unia Europejska', 'organisation', ['Uni Europejskiej']],
    ['Parlament Europejski', 'organisation', ['Parlamenta Europejski']],
    ['NATO', 'organisation', ['NATA', 'NACIE']],
  ],
  cs: [
    ['ministerstvo obrany', 'organisation', ['ministerstva obran', 'ministerstva obraně']],
    ['Zelenskyj', 'person', ['Zelenská', 'Zelenské']],
    ['Petr Fiala', 'person', ['Petra Fialová', 'Petra Fialův']],
    ['Alexej Reznikov', 'person', ['Alexeje Reznikovova']],
    ['Evropská unie', 'organisation', ['Evropská unii']],
    ['Angela Merkel', 'person', ['Angely Merkela']],
  ],
};

/** All forms that differ from the nominative, each once. */
function declined(word: string, lang: 'pl' | 'cs', role: WordRole): string[] {
  const forms = Object.values(inflect(word, lang, role)?.forms ?? {}).flat();
  return [...new Set(forms)].filter((form) => form !== word).sort();
}

function foldedForms(name: string, lang: 'pl' | 'cs', kind: EntityKind): string[] {
  return inflectName(name, lang, kind).map(({ text }) => foldToString(text));
}

for (const [lang, known] of [
  ['pl', POLISH],
  ['cs', CZECH],
] as const) {
  describe(`each row of ${lang}`, () => {
    test.each(ENDINGS[lang].flatMap((row) => row.roles.map((role) => ({ ...row, role }))))(
      '"$rule" gives $example.also for $example.word as $role',
      ({ rule, role, example }) => {
        expect(inflect(example.word, lang, role)?.rule).toBe(rule);
        expect(declined(example.word, lang, role)).toEqual([...example.also].sort());
        expect(new Set(example.also).size).toBe(example.also.length);
      },
    );

    test('has a name of its own and says its language', () => {
      const rules = ENDINGS[lang].map(({ rule }) => rule);
      expect(rules.length).toBeGreaterThan(80);
      expect(new Set(rules).size).toBe(rules.length);
      for (const rule of rules) expect(rule).toMatch(new RegExp(`^${lang}: `, 'u'));
    });
  });

  describe(`names as ${lang} news write them`, () => {
    test.each(known)('%s (%s) has the forms %j', (name, kind, forms) => {
      expect(foldedForms(name, lang, kind)).toEqual(expect.arrayContaining(forms.map(foldToString)));
    });

    test.each(NOT_SO[lang])('%s (%s) has none of %j', (name, kind, forms) => {
      const found = foldedForms(name, lang, kind);
      for (const form of forms) expect(found).not.toContain(foldToString(form));
    });
  });
}

test('leaves words alone that Polish nouns in -um are', () => {
  expect(inflect('Centrum', 'pl', 'noun')?.forms).toEqual({});
});
