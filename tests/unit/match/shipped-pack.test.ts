/** What the pack that is shipped finds, and what it leaves alone, in sentences written for this test. */
import { describe, expect, test } from 'vitest';
import { compilePack } from '#lib/engine/compile.ts';
import { annotate } from '#lib/match/annotate.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

const { names: NAMES } = compilePack(shippedPack());
/** Paragraphs by which a page speaks of the subject. */
const ABOUT_IT = [
  'Kupyansk and Izyum were retaken within a week.',
  'Guns fell silent in the Kharkiv region.',
];

/** Words marked in `text` and their likeliest bearers, on a page of its own or below a paragraph about the subject. */
function marked(text: string, page: 'alone' | 'in a page about it'): string[] {
  const above = page === 'alone' ? [] : ABOUT_IT;
  const blocks = [...above, text].map((text, section) => ({ text, section }));
  const { mentions } = annotate(blocks, NAMES, () => []);
  return mentions
    .filter(({ block }) => block === above.length)
    .map(({ start, end, senses: [entity] }) => `${text.slice(start, end)} → ${entity}`);
}

describe('on a page about the subject it finds', () => {
  test.each([
    ['Trains have not stopped at Kupyansk since spring.', 'Kupyansk → kupyansk'],
    ['KUPYANSK STATION REOPENS', 'KUPYANSK → kupyansk'],
    ['Kup\u00adyansk’s bridge is down.', 'Kup\u00adyansk → kupyansk'],
    ['The road to Kupiansk was mined.', 'Kupiansk → kupyansk'],
    ['Мер міста Куп’янськ повернувся.', 'Куп’янськ → kupyansk'],
    ['A convoy left Izyum at night.', 'Izyum → izyum'],
    ['“Izium!” he shouted.', 'Izium → izyum'],
    ['Balakliya was first.', 'Balakliya → balakliya'],
    ['Shops in Shevchenkove opened again.', 'Shevchenkove → shevchenkove'],
    ['Rain fell on Kharkiv.', 'Kharkiv → kharkiv'],
    ['Villages of the Kharkiv\u00a0region were without power.', 'Kharkiv\u00a0region → kharkiv-region'],
    ['Much of the Kherson region stayed occupied.', 'Kherson region → kherson-region'],
    ['He grew up in the Donbas.', 'Donbas → donbas'],
    ['They crossed the Oskil River on rafts.', 'Oskil River → oskil-river'],
    [
      'An analyst at the Institute for the Study of War drew the map.',
      'Institute for the Study of War → isw',
    ],
    ['The ISW’s map was updated.', 'ISW → isw'],
    ['Energoatom runs four plants.', 'Energoatom → energoatom'],
    ['Инженеры компании «Энергоатом» молчали.', 'Энергоатом → energoatom'],
    ['Inspectors from the IAEA arrived.', 'IAEA → iaea'],
    [
      'The International Atomic\n    Energy Agency sent a team.',
      'International Atomic\n    Energy Agency → iaea',
    ],
    ['Rafael Grossi spoke in Vienna.', 'Rafael Grossi → grossi'],
    ['The Zaporizhzhia nuclear plant lost its last line.', 'Zaporizhzhia nuclear plant → zaporizhzhia-plant'],
    ['A worker at the ZNPP was hurt.', 'ZNPP → zaporizhzhia-plant'],
    ['Volodymyr Zelensky spoke late.', 'Volodymyr Zelensky → zelensky'],
    ['Zelensky’s office confirmed it.', 'Zelensky → zelensky'],
    ['Valery Zaluzhny thanked the brigades.', 'Valery Zaluzhny → zaluzhny'],
    ['Vasily Nebenzya took the floor.', 'Vasily Nebenzya → nebenzya'],
    ['Oleh Synehubov posted a photograph.', 'Oleh Synehubov → synehubov'],
    ['Ihor Terekhov toured the school.', 'Ihor Terekhov → terekhov'],
    ['Mykhailo Podolyak answered at once.', 'Mykhailo Podolyak → podolyak'],
    ['Vitaly Ganchev blamed the guns.', 'Vitaly Ganchev → ganchev'],
    ['Jens Stoltenberg warned of a hard winter.', 'Jens Stoltenberg → stoltenberg'],
    ['Antony Blinken flew home.', 'Antony Blinken → blinken'],
    ['Bill LaPlante bought shells.', 'Bill LaPlante → laplante'],
    ['NATO ministers met.', 'NATO → nato'],
    ['RIA Novosti quoted him.', 'RIA Novosti → ria-novosti'],
    ['Kyiv fell silent.', 'Kyiv → kyiv'],
    ['Moscow denied it.', 'Moscow → russian-government'],
    ['The West hesitated.', 'The West → western-partners'],
    ['Howitzers arrived by rail.', 'Howitzers → howitzers'],
    ['Stocks of 155-mm ammunition ran low.', '155-mm ammunition → artillery-ammunition-155mm'],
    ['Ukrainian forces moved on.', 'Ukrainian forces → ukrainian-forces'],
    ['The Pentagon counted shells.', 'Pentagon → pentagon'],
    ['Donbas', 'Donbas → donbas'],
  ])('%s', (text, expected) => {
    expect(marked(text, 'in a page about it')).toContain(expected);
  });
});

describe('on a page about something else it marks nothing in', () => {
  test.each([
    'ISW honoured nine dry whites and one pear brandy.',
    'The ISW jury tasted four hundred gins.',
    'The University of Idaho is in Moscow, Idaho.',
    'Our hotel in Moscow had a view of the lake.',
    'She bought a dacha near Moscow and a cat.',
    'Roast the Brussels sprouts with chestnuts.',
    'The flight to Brussels was late again.',
    'Slice the Kyiv cake with a hot knife.',
    'He ordered chicken Kyiv and a beer.',
    'Kyiv is a fine city for a long weekend of museums.',
    'Grossi scored twice for the visitors.',
    'The chef Grossi opened a second restaurant.',
    'Washington scored in the last minute.',
    'George Washington slept here.',
    'Twitter was down for an hour.',
    'US shares closed higher; the U.S. Open begins.',
    'The United Nations was founded after the war.',
    'New York City is raining again.',
    'Drive through the West End to the West Coast.',
    'A howitzer stands in front of the museum.',
    'Stoltenberg won the chess open in Bergen.',
    'Podolyak painted this icon in 1890.',
    'Ganchev, the Bulgarian keeper, saved it.',
    'Putin’s portrait hung beside Napoleon’s in the satire.',
    'The Pentagon is a shape with five sides, and a building.',
    'Blinken wir gemeinsam in die Sonne, sagte die Lampe.',
    'The NATO phonetic alphabet begins with Alfa.',
    'RIA is short for rapid impact assessment.',
    'He reads the Wall Street Journal at breakfast.',
    'Russia, Ohio, has six hundred inhabitants.',
    'Washington, Moscow, Brussels, Geneva and New York City are in this quiz.',
    'The Kremlin Cup was cancelled for lack of sponsors.',
    'Terekhov conducted the symphony in a green tie.',
    'Shevchenkove has a pond, two shops and a football ground.',
    'WHO IS NEXT? US OR THEM? THE WEST SIDE STORY RETURNS',
  ])('%s', (text) => {
    expect(marked(text, 'alone')).toEqual([]);
  });
});

describe('even on a page about the subject it marks nothing in', () => {
  test.each([
    'the sidings of Kupyansk-Vuzlovyi',
    'a Kupyanskyi by birth, from Novokupyansk',
    'photographs at kyivindependent.com and https://example.org/Kupyansk/Izyum',
    'write to press@Kharkiv.example or follow @Kharkiv_news',
    'see map_Kharkiv.png and getKharkivRegion()',
    'the hashtag #StandWithKharkiv',
    'In kharkiv, izyum and kupyansk the letters were small',
    'a slice of Kyiv cake, then chicken Kyiv',
    'the goalkeeper of Metalist Kharkiv',
    'the Moscow Times and a Moscow Mule',
    'a bag of Brussels sprouts',
    'a column in the Washington Post',
    'tourists on the West Bank',
    'he quoted the West Wing',
    'isw is no word',
    'Ізюминка торта — родзинки',
    'Оскільки йшов дощ, Донбасівець лишився вдома',
    'the Putinism of the nineties, the Zelenskyites',
    '1155 mm ammunition, 0.155 mm ammunition',
    'Харків’янка, Куп’янськ-Вузловий',
    'Donetsk’s neighbours, Luhansk and Kharkivska street',
    'IAEAs and NATOs of the world',
  ])('%s', (text) => {
    expect(marked(text, 'in a page about it')).toEqual([]);
  });
});

test('takes the city for the city and the region for the region', () => {
  expect(marked('the city of Kharkiv, the Kharkiv region, Kharkiv oblast', 'in a page about it')).toEqual([
    'Kharkiv → kharkiv',
    'Kharkiv region → kharkiv-region',
    'Kharkiv oblast → kharkiv-region',
  ]);
});
