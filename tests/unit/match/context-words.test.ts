/** How rows of words are looked for; what the rows of data say is tested with the data. */
import { describe, expect, test } from 'vitest';
import type { ContextRow } from '#data/names/rows.ts';
import { contextWords } from '#lib/match/context-words.ts';
import { surroundings } from '#lib/match/surroundings.ts';

type Where = ContextRow<string>['where'];
const row = (cue: string, where: Where, ...words: string[]): ContextRow<string> => ({
  cue,
  lang: 'any',
  where,
  words,
  example: '',
});

/** “club: Rovers” for each row that holds around the name in brackets. */
function met(marked: string, ...rows: ContextRow<string>[]): string[] {
  const start = marked.indexOf('[');
  const near = surroundings(marked.replace(/[[\]]/gu, ''), start, marked.indexOf(']') - 1);
  return contextWords(rows)
    .around(near)
    .map(({ cue, by }) => `${cue}: ${by}`);
}

describe('a word that is to stand right before', () => {
  test.each([
    ['is met there', 'the old port [Odrin]', ['kind: port']],
    ['is met in capitals', 'THE PORT [ODRIN]', ['kind: PORT']],
    ['is met with its accents', 'the Pórt [Odrin]', ['kind: Pórt']],
    ['is met before a quotation mark', 'the port “[Odrin]”', ['kind: port']],
    ['is not met one word away', 'the port near [Odrin]', []],
    ['is not met behind the name', '[Odrin] port', []],
    ['is not met in a longer word', 'the seaport [Odrin]', []],
    ['is not met as the beginning of a longer word', 'the portal [Odrin]', []],
    ['is not met in the sentence before', 'a port. [Odrin]', []],
    ['is not met before a colon', 'from the port: [Odrin]', []],
    ['is not met before a dash', 'from the port – [Odrin]', []],
    ['is not met before a slash', 'port/[Odrin]', []],
  ])('%s', (_, marked, expected) => {
    expect(met(marked, row('kind', 'before', 'port'))).toEqual(expected);
  });
});

describe('a word that is to stand right behind', () => {
  test.each([
    ['is met there', '[Odrin] port is shut', ['kind: port']],
    ['is not met behind a possessive, whose s is a word', '[Odrin]’s port is shut', []],
    ['is not met one word away', '[Odrin] old port', []],
    ['is not met before the name', 'port [Odrin]', []],
  ])('%s', (_, marked, expected) => {
    expect(met(marked, row('kind', 'after', 'port'))).toEqual(expected);
  });

  test('may be several words, met in their order', () => {
    const rows = row('acts', 'after', 's foreign ministry');
    expect(met('[Odrin]’s foreign ministry', rows)).toEqual(['acts: s foreign ministry']);
    expect(met('[Odrin]’s ministry foreign', rows)).toEqual([]);
    expect(met('[Odrin]’s foreign', rows)).toEqual([]);
  });
});

describe('a word that is to stand near', () => {
  const rows = row('prize', 'near', 'jury');
  test.each(['jury of [IST]', 'the jury of the [IST]', '[IST] jury', '[IST] and its jury'])(
    'is met: %s',
    (marked) => {
      expect(met(marked, rows)).toEqual(['prize: jury']);
    },
  );

  test.each(['jury of all the [IST]', '[IST] and all its jury', 'A jury. The [IST]'])(
    'is not met more than three words away or in another sentence: %s',
    (marked) => {
      expect(met(marked, rows)).toEqual([]);
    },
  );
});

describe('a word with a star', () => {
  test('stands for all words that begin so, itself among them', () => {
    const rows = row('kind', 'after', 'област*');
    expect(met('[Одрин] області', rows)).toEqual(['kind: області']);
    expect(met('[Одрин] област', rows)).toEqual(['kind: област']);
    expect(met('[Одрин] облако', rows)).toEqual([]);
  });

  test('may be any word of several', () => {
    const rows = row('kind', 'before', 'stolic* kraj*');
    expect(met('stolica kraju [Odrin]', rows)).toEqual(['kind: stolica kraju']);
    expect(met('stolica [Odrin]', rows)).toEqual([]);
  });
});

describe('a small word between', () => {
  test.each(['club', 'newspaper', 'vessel'])('is passed over by what bears the name: %s', (cue) => {
    expect(met('Meteor de [Odrin]', row(cue, 'before', 'meteor'))).toEqual([`${cue}: Meteor`]);
  });

  test('may be the year of a club’s foundation', () => {
    expect(met('Meteor 1925 [Odrin]', row('club', 'before', 'meteor'))).toEqual(['club: Meteor']);
  });

  test('makes of a street with the name a street in the place', () => {
    expect(met('a street of [Odrin]', row('street', 'before', 'street'))).toEqual([]);
  });
});

describe('a comma between', () => {
  test.each(['street', 'newspaper', 'dish', 'namesake'])(
    'parts the name from what would bear it: %s',
    (cue) => {
      expect(met('in [Odrin], square dances', row(cue, 'after', 'square'))).toEqual([]);
      expect(met('in [Odrin] square', row(cue, 'after', 'square'))).toEqual([`${cue}: square`]);
    },
  );

  test('joins a place to where it is', () => {
    expect(met('from [Odrin], Ohio', row('elsewhere', 'after', 'ohio'))).toEqual(['elsewhere: Ohio']);
  });
});

test('each cue is answered once, whatever number of words bring it', () => {
  const rows = [
    row('kind', 'before', 'port', 'old port'),
    row('kind', 'after', 'harbour'),
    row('club', 'after', 'harbour'),
  ];
  expect(met('the old port [Odrin] harbour', ...rows).map((said) => said.split(':')[0])).toEqual([
    'kind',
    'club',
  ]);
});

test('without rows or without words around nothing is met', () => {
  expect(met('the port [Odrin]')).toEqual([]);
  expect(met('[Odrin]', row('kind', 'before', 'port'), row('prize', 'near', 'jury'))).toEqual([]);
});
