/**
 * What counts as a capitalised name and what does not, as rows with an example each. In doubt a word is a name: a name
 * too many costs a line in `coverage.json`, a name too few is a fact that nobody misses.
 */

/** Ordinary words that open sentences, by class. */
const ORDINARY_ROWS: readonly (readonly [words: string, example: string])[] = [
  // Articles and demonstratives
  [
    'a an the this that these those such another each every either neither both all some any no none ' +
      'many most much more less few fewer several enough other others half',
    'The bridge closed.',
  ],
  // Pronouns
  [
    'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs ' +
      'myself himself herself itself ourselves themselves who whom whose which what whatever whoever ' +
      'whichever someone somebody anyone anybody everyone everybody nobody nothing something anything ' +
      'everything one there here',
    'They left early.',
  ],
  // Prepositions
  [
    'about above according across after against ahead along alongside amid amidst among amongst ' +
      'around as at atop before behind below beneath beside besides between beyond by despite down ' +
      'during except following for from given in inside into like minus near nearby notwithstanding of ' +
      'off on onto opposite out outside over past pending per plus regarding since through throughout ' +
      'till to toward towards under underneath unlike until up upon via versus with within without',
    'After the vote, the hall emptied.',
  ],
  // Conjunctions
  [
    'and but or nor so yet because although though whereas while whilst unless if lest once than ' +
      'whether when whenever where wherever why how however',
    'But the bridge held.',
  ],
  // Auxiliaries
  [
    'am is are was were be been being do does did done have has had having will would shall should ' +
      'can could may might must ought let',
    'Did the bridge hold?',
  ],
  // Adverbs
  [
    'again ago almost already also altogether always anyway apart away back certainly clearly ' +
      'curiously currently earlier early elsewhere else especially eventually ever evidently exactly ' +
      'far finally first firstly fortunately forward further furthermore generally hence historically ' +
      'hopefully immediately importantly increasingly indeed initially instead inevitably ironically ' +
      'just largely last late lately later least likewise long mainly maybe meanwhile moreover mostly ' +
      'namely nearly never nevertheless next nonetheless normally not notably now nowadays nowhere ' +
      'obviously occasionally officially often only originally otherwise overall overnight particularly ' +
      'partly perhaps possibly practically presumably previously primarily privately probably publicly ' +
      'quickly quietly quite rarely rather really recently regardless reportedly roughly sadly second ' +
      'secondly seldom separately shortly similarly simply slowly sometimes somewhat soon specifically ' +
      'still subsequently suddenly supposedly surely then thereafter therefore third thus today ' +
      'together tomorrow tonight too tragically traditionally typically ultimately unfortunately ' +
      'unsurprisingly usually very well worldwide yesterday yes horrifically',
    'Meanwhile, the river rose.',
  ],
  // Numbers
  [
    'two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions ' +
      'billions',
    'Two bridges closed.',
  ],
  // Participles that open a sentence
  [
    'asked based being citing compared facing faced following giving given having including knowing ' +
      'leaving losing making speaking seeing taking talking trying using writing working coming going ' +
      'looking beginning starting standing sitting running holding calling adding noting pointing ' +
      'asking answering responding returning arriving fearing hoping seeking shelling bombing fighting',
    'Losing the vote would end it.',
  ],
  // Nouns that open a sentence
  [
    'analysts authorities critics demonstrators diplomats doctors experts farmers firefighters images ' +
      'investigators journalists judges lawmakers lawyers leaders markets members military ministers ' +
      'nurses observers officers officials opponents parents people photographs photos pictures police ' +
      'prices prosecutors protesters reporters rescuers researchers residents results scientists shares ' +
      'soldiers sources spokesmen students supporters teachers teams troops videos villagers volunteers ' +
      'voters witnesses workers areas control recent',
    'Police closed the bridge.',
  ],
  // Imperatives
  [
    'call click contact email follow read see send sign subscribe visit write copyright advances',
    'Write to the editor.',
  ],
];

/** Words that are no names where they open a sentence. */
export const ORDINARY_OPENERS: ReadonlySet<string> = new Set(
  ORDINARY_ROWS.flatMap(([words]) => words.split(' ')),
);

/** Words written with a capital wherever they stand that name nothing. */
export const ALWAYS_CAPITAL: ReadonlySet<string> = new Set([
  'i', // “I think so”
  'i’m', // “I’m sure”
  'i’ve', // “I’ve seen it”
  'i’d', // “I’d go”
  'i’ll', // “I’ll go”
]);

/** Forms of address: they belong to the name behind them and name nothing themselves. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'mr', // Mr. Okafor
  'mrs', // Mrs. Okafor
  'ms', // Ms. Duval
  'messrs', // Messrs. Brandt and Okafor
  'mx', // Mx. Lane
  'dr', // Dr. Duval
  'sir', // Sir John Lane
  'dame', // Dame Jane Lane
  'lord', // Lord Lane
  'lady', // Lady Lane
]);

/** Lower-case words that stand inside names, between two capitalised words. “And” joins two names and is none of them. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  'of', // Bank of Arven
  'the', // League for the Defence of Bees
  'for', // Society for Bridges
  'on', // Stratford on Avon
  'de', // Rio de Lana
  'del', // Mar del Sur
  'la', // Casa de la Luna
  'du', // Côte du Nord
  'des', // Rue des Ponts
  'di', // Banca di Arven
  'da', // Vila da Ponte
  'von', // Clara von Brandt
  'van', // Pieter van Dam
  'der', // Pieter van der Dam
  'den', // Pieter van den Dam
  'bin', // Salim bin Karim
  'ibn', // Salim ibn Karim
  'al', // Karim al Hadi
  'el', // Puerto el Sol
  '&', // Lane & Sons
]);

/**
 * Offices: a name of their own, so that “Arven Bridge Authority Director Jane Lane” is three names and not one.
 * Several words are looked for as they stand.
 */
export const OFFICES: readonly string[] = [
  'Secretary-General', // League Secretary-General Lane
  'Secretary General', // League Secretary General Lane
  'Secretary of State', // U.S. Secretary of State Lane
  'Secretary of Defense', // Secretary of Defense Lane
  'Foreign Minister', // Arvenian Foreign Minister Lane
  'Defense Minister', // Defense Minister Lane
  'Defence Minister', // Defence Minister Lane
  'Interior Minister', // Interior Minister Lane
  'Finance Minister', // Finance Minister Lane
  'Prime Minister', // Prime Minister Lane
  'Vice President', // Vice President Lane
  'President', // Arvenian President Lane
  'Premier', // Premier Lane
  'Chancellor', // Chancellor Lane
  'Minister', // Minister Lane
  'Director General', // Agency Director General Lane
  'Director', // Agency Director Lane
  'Chairman', // Bank Chairman Lane
  'Chairwoman', // Bank Chairwoman Lane
  'Chief Executive', // Bank Chief Executive Lane
  'Governor', // Governor Lane
  'Gov.', // Gov. Lane
  'Mayor', // Arven Mayor Lane
  'Ambassador', // Arvenian Ambassador Lane
  'Senator', // Senator Lane
  'Sen.', // Sen. Lane
  'Rep.', // Rep. Lane
  'Judge', // Judge Lane
  'Justice', // Justice Lane
  'Lt. Gen.', // Lt. Gen. Brandt
  'Maj. Gen.', // Maj. Gen. Brandt
  'Brig. Gen.', // Brig. Gen. Brandt
  'Lt. Col.', // Lt. Col. Brandt
  'General', // General Brandt
  'Gen.', // Gen. Brandt
  'Colonel', // Colonel Brandt
  'Col.', // Col. Brandt
  'Major', // Major Brandt
  'Maj.', // Maj. Brandt
  'Captain', // Captain Brandt
  'Capt.', // Capt. Brandt
  'Lieutenant', // Lieutenant Brandt
  'Lt.', // Lt. Brandt
  'Admiral', // Admiral Brandt
  'Adm.', // Adm. Brandt
  'Sergeant', // Sergeant Brandt
  'Sgt.', // Sgt. Brandt
];
