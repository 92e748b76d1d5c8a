import { describe, expect, test } from 'vitest';
import { found, mentionsIn, namesOf, SMALL_PACK } from './small-pack.ts';

const CITY = 'Vellmar → port, region';

describe('finds a name', () => {
  test.each([
    ['in running text', 'They left Vellmar at dawn.', [CITY]],
    ['at the start of a sentence', 'Vellmar was quiet.', [CITY]],
    ['at the end of the text', 'They reached Vellmar', [CITY]],
    ['in capitals', 'VELLMAR HOLDS OUT', ['VELLMAR → port, region']],
    ['before a possessive', "Vellmar’s winter and Vellmar's harbour", [CITY, CITY]],
    ['before a possessive in capitals', 'VELLMAR’S WINTER', ['VELLMAR → port, region']],
    ['before a bare possessive apostrophe', 'the field gun’ range', ['field gun → gun']],
    ['in quotation marks of any kind', '"Vellmar" ‘Vellmar’ „Vellmar“ «Vellmar»', [CITY, CITY, CITY, CITY]],
    ['in brackets and beside dashes', '(Vellmar)—Vellmar–Vellmar/Vellmar', [CITY, CITY, CITY, CITY]],
    ['in a hyphenated compound', 'the pro-Vellmar and Vellmar-based press', [CITY, CITY]],
    ['after an elided article', 'près de l’Odrin', ['Odrin → capital, government']],
    ['beside an emoji', '🔥Vellmar🇺🇦', [CITY]],
    ['after a hash sign', '#Vellmar', [CITY]],
    ['after a full stop without a space', 'It ended.Vellmar was quiet.', [CITY]],
    ['before a full stop without a space', 'They left Vellmar.Nobody came.', [CITY]],
    [
      'across a no-break space',
      'Institute for\u00a0the Study of\u00a0Tides',
      ['Institute for\u00a0the Study of\u00a0Tides → institute'],
    ],
    [
      'across a line break in the source',
      'Institute for\n      the Study of Tides',
      ['Institute for\n      the Study of Tides → institute'],
    ],
    ['with a soft hyphen inside', 'Vell\u00admar', ['Vell\u00admar → port, region']],
    ['with a joiner of no width inside', 'Vell\u200bmar', ['Vell\u200bmar → port, region']],
    ['with a curly apostrophe for a straight one', 'Вел’мар', ['Вел’мар → port']],
    ['with an apostrophe letter for a straight one', 'Велʼмар', ['Велʼмар → port']],
    ['with its letters decomposed', 'І\u0308жа', ['І\u0308жа → river']],
    ['with a stress mark', 'Ї\u0301жа', ['Ї\u0301жа → river']],
    ['with a joined letter written apart', 'Strass', ['Strass → river']],
    [
      'in a number joined to its unit',
      '155mm shells, 155-mm shells, 155 mm shells',
      ['155mm shells → gun', '155-mm shells → gun', '155 mm shells → gun'],
    ],
    ['that is written small, at the start of a sentence', 'Field gun crews', ['Field gun → gun']],
    [
      'whose later words have other capitals',
      'the Institute for the study of tides',
      ['Institute for the study of tides → institute'],
    ],
    ['in capitals as the pack writes it', 'the IST says', ['IST → institute']],
    [
      'in small letters, where the writer uses no others',
      'guys, vellmar is ours!! odrin lol',
      ['vellmar → port, region'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('does not find a name', () => {
  test.each([
    ['as the beginning of a longer word', 'Vellmarer, Vellmarskyi, Vellmarź'],
    ['as the end of a longer word', 'Newvellmar NewVellmar'],
    ['before a letter of another script', 'Vellmarський'],
    ['before a letter beyond the basic plane', 'Vellmar𝐊'],
    ['after a letter beyond the basic plane', '𝐊Vellmar'],
    ['before a digit', 'Vellmar24'],
    ['in small letters, where its first is a capital', 'In vellmar, the institute for the study of tides'],
    ['in small letters of a chat, where it needs context', 'guys, odrin again'],
    ['with its first letter small and the others not', 'vELLMAR'],
    ['in a web address', 'https://example.org/Vellmar and http://Vellmar/'],
    ['in a web address with commas and queries', 'https://example.org/1,Vellmar,2.html?q=Vellmar#Vellmar'],
    ['in an address without a scheme', 'www.Vellmar.example, Vellmar.example/news'],
    ['in a domain name', 'Vellmar.com'],
    ['in an e-mail address', 'Vellmar@example.org, press@Vellmar.example'],
    ['in a handle', '@Vellmar @Vellmar_news'],
    ['in the middle of a hashtag', '#StandWithVellmar #VellmarToday #stand_Vellmar'],
    ['in a file name', 'map-Vellmar.png Vellmar.tar.gz'],
    ['in a path', '/maps/Vellmar ./maps/Vellmar C:\\maps\\Vellmar'],
    ['in an identifier', 'Vellmar_count get_Vellmar getVellmar VellmarId'],
    ['in capitals that differ from the pack, where it needs them', 'ist Ist iST'],
    ['that needs its capitals, amid capitals', 'WHAT IST DOING WITHOUT US'],
    ['that needs small letters, amid capitals', 'ALONG THE COAST OF THE NORTH'],
    ['as the first part of a word with an apostrophe', "lexicon Вел'марський"],
    ['that names another place by a hyphen', 'Vellmar-Sud'],
    ['in a phrase that means something else', 'Vellmar cake; a Vellmar Tribune reporter'],
    ['in a phrase that begins before it', 'Baked Vellmar, baked vellmar, BAKED VELLMAR'],
    ['as part of a number', '1155 mm shells; 1,155 mm shells; 0.155 mm shells'],
    ['with another word between', 'Institute for the big Study of Tides'],
    ['across a sentence mark', 'Institute for. the Study of Tides'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('that is a part of a word written with an apostrophe', () => {
    const lexicon = namesOf({
      id: 'kup',
      name: 'Куп',
      names: [{ text: 'Куп' }, { text: 'янськ' }, { text: 'Donets' }],
    });
    expect(found("Куп'янськ Куп’янськ Donets'k Donets’k", lexicon)).toEqual([]);
    expect(found("'Куп' і ‘Donets’, Donets’s", lexicon)).toEqual([
      'Куп → kup',
      'Donets → kup',
      'Donets → kup',
    ]);
  });
});

describe('among several names', () => {
  test('the longest wins', () => {
    expect(found('in the Vellmar region')).toEqual(['Vellmar region → region']);
  });

  test('a shorter one is found where the longer one does not fit', () => {
    expect(found('Vellmar regions')).toEqual(['Vellmar → region']);
  });

  test('one name may follow another at once', () => {
    expect(found('Vellmar Vellmar,Odrin')).toEqual([CITY, CITY, 'Odrin → capital, government']);
  });

  test('a phrase bars only those whose it is', () => {
    expect(found('the city of Vellmar')).toEqual(['Vellmar → port']);
  });

  test('a phrase ends where it ends', () => {
    expect(found('the city of Vellmar region, city of Vellmar, Vellmar')).toEqual([
      'Vellmar region → region',
      'Vellmar → port',
      CITY,
    ]);
  });

  test('a phrase that is a name of its own is found as that', () => {
    const paper = { id: 'paper', name: 'Vellmar Tribune', names: [{ text: 'Vellmar Tribune' }] };
    expect(found('the Vellmar Tribune wrote', namesOf(...SMALL_PACK, paper))).toEqual([
      'Vellmar Tribune → paper',
    ]);
  });

  test('the bearer displayed under the name comes first, then the others by id', () => {
    const named = (id: string, name: string) => ({ id, name, names: [{ text: 'Elm' }] });
    expect(found('Elm', namesOf(named('c', 'x'), named('b', 'Elm'), named('a', 'y')))).toEqual([
      'Elm → b, a, c',
    ]);
  });

  test('a bearer that needs no context leaves one that does behind', () => {
    const lexicon = namesOf(
      { id: 'a', name: 'Elm', names: [{ text: 'Elm', needs: ['context'] }] },
      { id: 'b', name: 'x', names: [{ text: 'Elm' }] },
    );
    expect(found('Elm', lexicon)).toEqual(['Elm → b']);
    expect(mentionsIn('Elm', lexicon)[0]).toMatchObject({ needsSubject: false });
  });

  test('only the bearers are offered whose capitals fit', () => {
    const lexicon = namesOf(
      { id: 'acronym', name: 'ELM', names: [{ text: 'ELM', needs: ['case'] }] },
      { id: 'tree', name: 'elm', names: [{ text: 'elm' }] },
    );
    expect(found('an elm, the ELM', lexicon)).toEqual(['elm → tree', 'ELM → acronym, tree']);
  });

  test('no more are offered than a card can show', () => {
    const bearers = Array.from({ length: 20 }, (_, i) => ({
      id: `e${i}`,
      name: 'x',
      names: [{ text: 'Elm' }],
    }));
    expect(mentionsIn('Elm', namesOf(...bearers))[0]?.senses.length).toBe(8);
  });
});

test('a name that all its bearers need context for says so', () => {
  expect(mentionsIn('Odrin', namesOf(...SMALL_PACK))[0]).toMatchObject({ needsSubject: true });
});

test('a name that needs a small first letter may begin a sentence', () => {
  expect(found('The Coast. Along the Coast, the coast, THE Coast.')).toEqual([
    'The Coast → coast',
    'the Coast → coast',
  ]);
});

test('abbreviations side by side are not a run of capitals', () => {
  expect(found('IST, XYZ, ABC')).toEqual(['IST → institute']);
});

test('offsets count UTF-16 code units of the text as it is', () => {
  const text = '🔥\u00a0 Vell\u00admar\u00ad’s';
  const [mention] = mentionsIn(text, namesOf(...SMALL_PACK));
  expect(mention).toEqual({ start: 4, end: 12, senses: ['port', 'region'], needsSubject: false });
});

test('an empty pack finds nothing', () => {
  expect(found('Vellmar', namesOf())).toEqual([]);
});
