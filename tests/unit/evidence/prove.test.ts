import { describe, expect, test } from 'vitest';
import type { Exemption } from '#lib/evidence/coverage-file.ts';
import { provePack, type SourceText } from '#lib/evidence/prove.ts';
import type { Finding } from '#lib/facts/finding.ts';
import type { Pack } from '#lib/facts/schema.ts';
import {
  FLOOD_TEXT,
  floodArticle,
  floodArticleWith,
  floodExemptions,
  floodPack,
  floodPackWith,
  item,
} from '#tests/unit/facts/flood.ts';

function prove(
  pack: Pack = floodPack(),
  article: SourceText = floodArticle(),
  exemptions: readonly Exemption[] = floodExemptions(),
) {
  const [source] = pack.sources;
  if (!source) throw new Error('the fixture has a source');
  return provePack(pack, source, exemptions, article);
}
const place = ({ file, id, field }: Finding) => `${file} ${id} ${field}`;
const places = (pack: Pack) => [...new Set(prove(pack).findings.map(place))];
const messages = (pack: Pack) =>
  prove(pack)
    .findings.map(({ message }) => message)
    .join('\n');

const claimOf = (pack: Pack, id: string) => item(pack.claims, id);
const figureOf = (pack: Pack, id: string) => item(pack.figures, id);
const anchorsOf = (fact: { readonly evidence: readonly { anchors: string[] }[] }) => {
  const [first] = fact.evidence;
  if (!first) throw new Error('the fixture has evidence');
  return first.anchors;
};

describe('the proof of a pack against its article', () => {
  test('finds nothing where everything is told', () => {
    expect(prove().findings).toEqual([]);
  });

  test('counts what stands in the article and what became of it', () => {
    const { counts, paragraphs } = prove();
    expect(paragraphs).toBe(8);
    expect(counts.number).toEqual({ found: 15, covered: 15, exempt: 0, open: 0 });
    expect(counts.quotation).toEqual({ found: 2, covered: 2, exempt: 0, open: 0 });
    for (const { found, covered, exempt, open } of Object.values(counts))
      expect(covered + exempt + open).toBe(found);
  });

  test('asks for the text the pack was made from', () => {
    const other = { ...floodArticle(), sha256: '0'.repeat(64) };
    expect(prove(floodPack(), other).findings.map(place)).toEqual(['sources.json courier-2021-06-11 sha256']);
  });

  test('counts the paragraphs of the text', () => {
    const longer = { ...floodArticle(`${FLOOD_TEXT}\nEnd\n`) };
    expect(prove(floodPack(), longer).findings.map(place)).toContain(
      'sources.json courier-2021-06-11 paragraphs',
    );
  });
});

describe('a fact that is taken away', () => {
  /** The pack without a fact and without all that refers to it: no reference is left to tell. */
  const without = (id: string): Pack =>
    floodPackWith((pack) => {
      pack.entities = pack.entities.filter((entity) => entity.id !== id);
      pack.claims = pack.claims.filter(
        (claim) => claim.id !== id && claim.by !== id && !claim.about.includes(id),
      );
      const claims = new Set(pack.claims.map((claim) => claim.id));
      pack.figures = pack.figures.filter(
        (figure) => figure.id !== id && claims.has(figure.claim) && !figure.about.includes(id),
      );
      for (const dispute of pack.disputes) {
        for (const position of dispute.positions)
          position.claims = position.claims.filter((claim) => claims.has(claim));
      }
      for (const claim of pack.claims) if (!claims.has(claim.supersedes ?? '')) delete claim.supersedes;
    });

  test.each(floodPack().figures.map(({ id }) => id))('is missed (figure %s)', (id) => {
    expect(prove(without(id)).findings.length).toBeGreaterThan(0);
  });

  test.each(floodPack().claims.map(({ id }) => id))('is missed (claim %s, with its figures)', (id) => {
    expect(prove(without(id)).findings.length).toBeGreaterThan(0);
  });

  const named = floodPack()
    .entities.map(({ id }) => id)
    .filter((id) => id !== 'courier');
  test.each(named)('is missed (entity %s, with all that is said of it)', (id) => {
    expect(prove(without(id)).findings.length).toBeGreaterThan(0);
  });

  test('is missed where it is the dispute behind a denial', () => {
    const pack = floodPackWith((changed) => changed.disputes.pop());
    expect(messages(pack)).toContain('“duval-not-over” rests on it and stands in no dispute');
  });
});

/** What is falsified, how, and where it is found. */
type Falsehood = readonly [what: string, change: (pack: Pack) => unknown, places: readonly string[]];

const FALSEHOODS: readonly Falsehood[] = [
  // Amounts.
  [
    'another value',
    (pack) => Object.assign(figureOf(pack, 'houses-flooded'), { value: 400 }),
    ['figures.json houses-flooded value', 'flood.txt courier-2021-06-11 paragraph 1'],
  ],
  [
    'another value of a number word',
    (pack) => Object.assign(figureOf(pack, 'rain-days'), { value: 7 }),
    ['figures.json rain-days value', 'flood.txt courier-2021-06-11 paragraph 1'],
  ],
  [
    'another rank',
    (pack) => Object.assign(figureOf(pack, 'dam-rank'), { value: 3 }),
    ['figures.json dam-rank value', 'flood.txt courier-2021-06-11 paragraph 4'],
  ],
  [
    'thousands for millions',
    (pack) => Object.assign(figureOf(pack, 'dam-volume'), { value: 2000 }),
    [
      'figures.json dam-volume value',
      'figures.json dam-volume qualifier',
      'flood.txt courier-2021-06-11 paragraph 4',
    ],
  ],
  [
    'another end of a range',
    (pack) => Object.assign(figureOf(pack, 'boats'), { max: 16 }),
    ['figures.json boats max', 'flood.txt courier-2021-06-11 paragraph 6'],
  ],
  [
    'a range without its end',
    (pack) => Reflect.deleteProperty(figureOf(pack, 'boats'), 'max'),
    ['flood.txt courier-2021-06-11 paragraph 6'],
  ],
  [
    'other words of an amount',
    (pack) => Object.assign(figureOf(pack, 'dry-streets'), { words: 'a dozen' }),
    ['figures.json dry-streets words', 'flood.txt courier-2021-06-11 paragraph 3'],
  ],
  [
    'the evidence of another number',
    (pack) =>
      Object.assign(figureOf(pack, 'houses-flooded').evidence[0] ?? {}, { anchors: ['six days of rain'] }),
    ['figures.json houses-flooded value', 'flood.txt courier-2021-06-11 paragraph 1'],
  ],
  // How exact, in what unit, as of when.
  [
    'a dropped “more than”',
    (pack) => Reflect.deleteProperty(figureOf(pack, 'people-rescued'), 'qualifier'),
    ['figures.json people-rescued qualifier'],
  ],
  [
    '“almost” for “more than”',
    (pack) => Object.assign(figureOf(pack, 'people-rescued'), { qualifier: 'almost' }),
    ['figures.json people-rescued qualifier'],
  ],
  [
    'an invented “about”',
    (pack) => Object.assign(figureOf(pack, 'houses-flooded'), { qualifier: 'about' }),
    ['figures.json houses-flooded qualifier'],
  ],
  [
    'weeks for days',
    (pack) => Object.assign(figureOf(pack, 'rain-days'), { unit: 'week' }),
    ['figures.json rain-days unit'],
  ],
  [
    'a day nobody named',
    (pack) => Object.assign(figureOf(pack, 'people-rescued'), { asOf: '2021-06-09' }),
    ['figures.json people-rescued asOf'],
  ],
  [
    'a start nobody named',
    (pack) => Object.assign(figureOf(pack, 'rain-days'), { since: '2021-06-03' }),
    ['figures.json rain-days since'],
  ],
  // Days.
  [
    'another day of a statement',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { said: '2021-06-09' }),
    ['claims.json brandt-rescued said'],
  ],
  [
    'the same weekday of another year',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { said: '2020-06-12' }),
    ['claims.json brandt-rescued said'],
  ],
  [
    'a statement without the day beside its verb',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { said: null }),
    ['claims.json brandt-rescued said'],
  ],
  [
    'a guessed day',
    (pack) => Object.assign(claimOf(pack, 'brandt-worst-over'), { said: '2021-06-11' }),
    ['claims.json brandt-worst-over said'],
  ],
  [
    'another day of the paper’s own words',
    (pack) => Object.assign(claimOf(pack, 'courier-rain'), { said: '2021-06-10' }),
    ['claims.json courier-rain said'],
  ],
  [
    'another day of an event',
    (pack) => Object.assign(item(pack.entities, 'flood'), { when: '2021-06-09' }),
    [
      'entities.json flood when',
      'flood.txt courier-2021-06-11 paragraph 1',
      'claims.json courier-dam-broke said',
    ],
  ],
  // Who says it.
  [
    'another speaker',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { by: 'duval' }),
    ['claims.json brandt-rescued by', 'flood.txt courier-2021-06-11 paragraph 2'],
  ],
  [
    'an agency left out',
    (pack) => Reflect.deleteProperty(claimOf(pack, 'duval-not-over'), 'via'),
    ['flood.txt courier-2021-06-11 paragraph 3'],
  ],
  [
    'an agency that did not report it',
    (pack) => Object.assign(claimOf(pack, 'duval-not-over'), { via: ['league'] }),
    ['claims.json duval-not-over via[0]', 'flood.txt courier-2021-06-11 paragraph 3'],
  ],
  [
    'a statement laid in the paper’s mouth',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued-earlier'), { by: 'courier', said: '2021-06-11' }),
    ['claims.json brandt-rescued-earlier by', 'flood.txt courier-2021-06-11 paragraph 2'],
  ],
  [
    'a quotation laid in the paper’s mouth',
    (pack) => Object.assign(claimOf(pack, 'duval-nobody-safe'), { by: 'courier' }),
    ['claims.json duval-nobody-safe by'],
  ],
  // What it is.
  [
    'a forecast passed off as a statement',
    (pack) => Reflect.deleteProperty(claimOf(pack, 'league-forecast'), 'kind'),
    ['flood.txt courier-2021-06-11 paragraph 5'],
  ],
  [
    'a “purportedly” left out',
    (pack) => Reflect.deleteProperty(claimOf(pack, 'courier-video'), 'caveat'),
    ['flood.txt courier-2021-06-11 paragraph 6'],
  ],
  // Evidence.
  [
    'an altered anchor',
    (pack) => Object.assign(item(pack.entities, 'lowe').evidence[0] ?? {}, { anchors: ['The river Lowen'] }),
    ['entities.json lowe evidence[0].anchors[0]', 'flood.txt courier-2021-06-11 paragraph 1'],
  ],
  [
    'half a word as an anchor',
    (pack) => anchorsOf(claimOf(pack, 'courier-rain')).push('ix days'),
    ['claims.json courier-rain evidence[0].anchors[2]'],
  ],
  [
    'an anchor in other letters',
    (pack) => anchorsOf(claimOf(pack, 'courier-rain')).push('Six days'),
    ['claims.json courier-rain evidence[0].anchors[2]'],
  ],
  [
    'another paragraph',
    (pack) => Object.assign(item(pack.entities, 'league').evidence[0] ?? {}, { paragraph: 6 }),
    ['entities.json league evidence[0].anchors[0]'],
  ],
  [
    'an altered quote',
    (pack) => Object.assign(claimOf(pack, 'brandt-worst-over'), { quote: 'The worst has passed' }),
    ['claims.json brandt-worst-over quote'],
  ],
  [
    'a quote nobody said',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued-earlier'), { quote: 'brought to safety' }),
    ['claims.json brandt-rescued-earlier quote'],
  ],
  [
    'quotation marks around our words',
    (pack) => Object.assign(claimOf(pack, 'courier-rain'), { gist: 'It rained “cats and dogs”.' }),
    ['claims.json courier-rain gist', 'flood.txt courier-2021-06-11 paragraph 1'],
  ],
  // Whose words.
  [
    'a sentence of the article',
    (pack) =>
      Object.assign(claimOf(pack, 'league-forecast'), {
        gist: 'The league for river safety predicted, that the water would fall.',
      }),
    ['claims.json league-forecast gist'],
  ],
];

describe('a fact that is falsified', () => {
  test.each(FALSEHOODS)('is found (%s)', (_what, change, expected) => {
    expect(places(floodPackWith((pack) => void change(pack))).toSorted()).toEqual(expected.toSorted());
  });
});

describe('an article that says more than its pack', () => {
  /** Added to a paragraph: what must be missed there. */
  const MORE: readonly (readonly [paragraph: number, words: string, kind: string, text: string])[] = [
    [1, ' The rain fell on 12 valleys.', 'number', '12'],
    [1, ' The rain fell on dozens of valleys.', 'number', 'dozens'],
    [1, ' It began at night in March.', 'number', 'March'],
    [5, ' Its members warned of mud.', 'verb', 'warned'],
    [5, ' Mud, according to them, would follow.', 'verb', 'according to'],
    [5, ' “Stay away.”', 'quotation', '“Stay away.”'],
    [5, ' The water flowed toward Belmark.', 'name', 'Belmark'],
    [4, ' It stood there all along.', 'sentence', 'It stood there all along.'],
    [4, ', which was more than its builders had planned', 'clause', 'than its builders had planned'],
  ];

  test.each(MORE)('is found (paragraph %i:%s)', (paragraph, words, kind, text) => {
    const { findings } = prove(
      floodPack(),
      floodArticleWith(paragraph, (before) => `${before}${words}`),
    );
    expect(
      findings.map(({ message }) => message).some((message) => message.startsWith(`${kind} “${text}`)),
    ).toBe(true);
    expect(
      findings.every(({ id, field }) => id === 'courier-2021-06-11' && field === `paragraph ${paragraph}`),
    ).toBe(true);
  });

  test('is found with the words around and the place in the file', () => {
    const [finding] = prove(
      floodPack(),
      floodArticleWith(1, (text) => `${text} The rain fell on 12 valleys.`),
    ).findings.filter(({ message }) => message.startsWith('number'));
    expect(finding?.message).toContain('(rain fell on 12 valleys.)');
    expect([finding?.line, finding?.column]).toEqual([1, 143]);
  });
});

describe('words that stand twice in a paragraph', () => {
  test('cover neither number, verb nor sentence', () => {
    const pack = floodPackWith((changed) =>
      Object.assign(claimOf(changed, 'duval-few-dry').evidence[0] ?? {}, { anchors: ['said'] }),
    );
    const article = floodArticleWith(3, (text) => text.replace('safe yet.”', 'safe yet,” he said.'));
    const found = prove(pack, article).findings.map(({ message }) => message.split(':')[0]);
    expect(found.filter((message) => message?.startsWith('verb “said”'))).toHaveLength(2);
  });
});

describe('a row of coverage.json', () => {
  const withRow = (row: Exemption, article: SourceText = floodArticle()) =>
    prove(floodPack(), article, [...floodExemptions(), row]).findings.map(
      ({ file, id, message }) => `${file} ${id} ${message}`,
    );

  test('exempts what it names, and only that', () => {
    const article = floodArticleWith(1, (text) => `${text} Rain fell on 12 valleys and 13 hills in Belmark.`);
    const open = (rows: Exemption[]) =>
      prove(floodPack(), article, [...floodExemptions(), ...rows]).findings.filter(({ message }) =>
        message.startsWith('number'),
      ).length;
    expect(open([])).toBe(2);
    expect(open([{ paragraph: 1, text: '12', kind: 'number', reason: 'A test.' }])).toBe(1);
    expect(open([{ paragraph: 1, text: 'valleys and 13 hills', kind: 'number', reason: 'A test.' }])).toBe(1);
    expect(open([{ paragraph: 1, text: '12 valleys and 13 hills', kind: 'number', reason: 'A test.' }])).toBe(
      0,
    );
  });

  test('exempts a sentence with all that stands in it', () => {
    const article = floodArticleWith(1, (text) => `${text} Rain fell on 12 valleys and 13 hills in Belmark.`);
    expect(
      withRow({ paragraph: 1, text: 'Rain fell', kind: 'sentence', reason: 'A test.' }, article),
    ).toEqual([]);
  });

  test.each<readonly [string, Exemption]>([
    [
      'does not stand in that paragraph',
      { paragraph: 2, text: 'forty houses', kind: 'number', reason: 'A test.' },
    ],
    ['does not stand in that paragraph', { paragraph: 99, text: '40', kind: 'number', reason: 'A test.' }],
    ['touches no number', { paragraph: 1, text: 'The river', kind: 'number', reason: 'A test.' }],
    [
      'is covered by evidence already',
      { paragraph: 1, text: '40 houses', kind: 'number', reason: 'A test.' },
    ],
    [
      'is exempt by another row already',
      { paragraph: 7, text: 'valley', kind: 'sentence', reason: 'A test.' },
    ],
  ])('is a finding where it %s', (problem, row) => {
    const found = withRow(row);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^coverage\\.json #2 .* ${problem}$`, 'u'));
  });

  test('that is missing leaves what it exempted open', () => {
    const { findings } = prove(floodPack(), floodArticle(), floodExemptions().slice(1));
    expect(new Set(findings.map(({ field }) => field))).toEqual(new Set(['paragraph 7']));
  });

  test('gives its reason in our own words', () => {
    const reason = 'The river Lowe broke a dam on Thursday, flooding a town.';
    const rows = floodExemptions().map((row, index) => (index === 0 ? { ...row, reason } : row));
    expect(prove(floodPack(), floodArticle(), rows).findings.map(place)).toEqual(['coverage.json #0 reason']);
  });
});

describe('anchors', () => {
  test('that go on where another ends rebuild a sentence of the article', () => {
    const rebuilt = floodPackWith((pack) => {
      const claim = pack.claims.find(({ evidence }) => evidence.some(({ paragraph }) => paragraph === 5));
      if (claim === undefined) throw new Error('the fixture tells paragraph 5');
      claim.evidence.push({
        source: 'courier-2021-06-11',
        paragraph: 5,
        anchors: ['The League for River Safety', 'predicted that the water'],
      });
    });
    const found = prove(rebuilt).findings.filter(({ field }) => field.endsWith('anchors'));
    expect(found.map(({ message, remedy }) => `${message}: ${remedy}`)).toEqual([
      expect.stringMatching(/^has 8 words in a row .*: leave words out between the anchors$/u),
    ]);
  });
});
