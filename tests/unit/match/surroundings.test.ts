import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MATCH_LIMITS } from '#lib/match/limits.ts';
import { type Surroundings, surroundings } from '#lib/match/surroundings.ts';

/** Around the name in square brackets. */
function around(marked: string): { text: string; near: Surroundings } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  return { text, near: surroundings(text, start, end) };
}

/** The words before, in the order of the text, and those behind. */
function wordsAround(marked: string): [before: string[], after: string[]] {
  const { before, after } = around(marked).near;
  return [before.map(({ text }) => text).toReversed(), after.map(({ text }) => text)];
}

describe('the words around a name', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'stand nearest first',
      'then a boat left [Sundvik] at dawn',
      ['then', 'a', 'boat', 'left'],
      ['at', 'dawn'],
    ],
    [
      'end with the sentence',
      'It rained. Boats left [Sundvik] late. It snowed.',
      ['Boats', 'left'],
      ['late'],
    ],
    ['end at a question', 'Why? From [Sundvik]! Nobody', ['From'], []],
    ['end at a line break', 'Weather\nin [Sundvik]\nSport', ['in'], []],
    ['end at a semicolon', 'it rained; in [Sundvik]; it snowed', ['in'], []],
    ['end at a full stop within quotation marks', '“It rained.” In [Sundvik]', ['In'], []],
    ['do not end at an initial', 'then T. V. [Dzvinka]', ['then', 'T', 'V'], []],
    ['do not end at a title', 'Then Prof. [Dzvinka] spoke', ['Then', 'Prof'], ['spoke']],
    ['do not end at the word for a street', 'дім на вул. [Одрин]', ['дім', 'на', 'вул'], []],
    ['are whole with an apostrophe', 'біля Куп’янська, [Сундвік]', ['біля', 'Куп’янська'], []],
    ['are whole with a soft hyphen', 'Präsi\u00addent [Dzvinka]', ['Präsi\u00addent'], []],
    ['are whole with a hyphen', 'Vice-President [Dzvinka]', ['Vice-President'], []],
    ['stand in any script', '東京 και [Sundvik]', ['東京', 'και'], []],
  ])('%s', (_, marked, before, after) => {
    expect(wordsAround(marked)).toEqual([before, after]);
  });

  test('are few: what stands further away speaks of something else', () => {
    const many = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ');
    const [before, after] = wordsAround(`${many} [Sundvik] ${many}`);
    expect(before).toEqual(many.split(' ').slice(-MATCH_LIMITS.contextWords));
    expect(after).toEqual(many.split(' ').slice(0, MATCH_LIMITS.contextWords));
  });

  test('are read within a bounded stretch', () => {
    const far = ' '.repeat(MATCH_LIMITS.contextWindow);
    expect(wordsAround(`Mayor${far}[Sundvik]${far}harbour`)).toEqual([[], []]);
  });

  test('are known folded, and with what parts them from the name or the word nearer to it', () => {
    const { before, after } = around('the Präsident, of [Sundvik] – Ťhen').near;
    expect(before.map(({ folded, gap }) => [folded, gap])).toEqual([
      ['of', ' '],
      ['prasident', ', '],
      ['the', ' '],
    ]);
    expect(after.map(({ folded, gap }) => [folded, gap])).toEqual([['then', ' – ']]);
  });
});

describe('a name starts its sentence', () => {
  test.each([
    '[Sundvik] slept',
    'It rained. [Sundvik] slept',
    '“[Sundvik] slept”',
    '— [Sundvik]',
    'Weather\n[Sundvik]',
  ])('%s', (marked) => {
    expect(around(marked).near.startsSentence).toBe(true);
  });

  test.each([
    ['behind a word', 'then [Sundvik]'],
    ['behind more words than are read', 'a b c d e f g [Sundvik]'],
    ['behind a word and a colon', 'Weather: [Sundvik]'],
    ['behind an initial', 'T. [Dzvinka]'],
  ])('but not %s', (_, marked) => {
    expect(around(marked).near.startsSentence).toBe(false);
  });
});

describe('what a hyphen joins to a name', () => {
  test.each([
    ['before it', 'the pro-[Sundvik] press', 'pro', ''],
    ['behind it', 'the [Sundvik]-based press', '', 'based'],
    ['on both sides', 'the pro-[Sundvik]-Odrin road', 'pro', 'Odrin'],
    ['with a hyphen that breaks no line', 'the pro\u2011[Sundvik] press', 'pro', ''],
  ])('is known, %s', (_, marked, before, after) => {
    expect(around(marked).near).toMatchObject({ joinedBefore: before, joinedAfter: after });
  });

  test('is the first word behind it, and none of the words before it', () => {
    expect(wordsAround('the pro-[Sundvik]-backed press')).toEqual([['the'], ['backed', 'press']]);
    expect(around('the [Sundvik]-backed press').near.after[0]).toMatchObject({ text: 'backed', gap: '-' });
  });

  test('is nothing where a dash stands', () => {
    expect(around('rain — [Sundvik]–Odrin').near).toMatchObject({ joinedBefore: '', joinedAfter: '' });
  });
});

test('every word lies where its offsets say, outside of the name, in any text', () => {
  const piece = fc.constantFrom(
    'Odrin',
    'T.',
    ' ',
    ' ',
    '-',
    '’',
    '. ',
    ', ',
    '\n',
    '🔥',
    '\ud83d',
    '\u0301',
    'вул.',
    '7',
  );
  const half = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 });
  fc.assert(
    fc.property(half, half, (left, right) => {
      const [head, tail] = [left.join(''), right.join('')];
      const text = `${head}Sundvik${tail}`;
      const [start, end] = [head.length, head.length + 'Sundvik'.length];
      const { before, after } = surroundings(text, start, end);
      for (const word of [...before, ...after]) expect(text.slice(word.start, word.end)).toBe(word.text);
      for (const word of before) expect(word.end).toBeLessThanOrEqual(start);
      for (const word of after) expect(word.start).toBeGreaterThanOrEqual(end);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

/** The words as regular expressions tell them from the same stretch of the text. */
function byPattern(text: string, start: number, end: number): [before: string[], after: string[]] {
  const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u2060'’ʼ`-]*/gu;
  const reach = MATCH_LIMITS.contextWindow;
  const words = (stretch: string) => [...stretch.matchAll(word)].map(([found]) => found);
  return [
    words(text.slice(Math.max(0, start - reach), start)).toReversed(),
    words(text.slice(end, end + reach)),
  ];
}

test('words are runs of letters, digits and what stands inside of words, in any text without ends of sentences', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Їж',
      '7',
      'ⅷ',
      'か',
      '𝐊',
      '🔥',
      '❤️',
      '\ud83d',
      '\udc00',
      '\u0301',
      '\u0345',
      '\u00ad',
      '’',
      '`',
      '\u2060',
      ' ',
      ', ',
    ],
  );
  const half = fc
    .array(fc.oneof(piece, fc.constant(' ')), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(half, half, (left, right) => {
      const text = `${left} Sundvik ${right}`;
      const [start, end] = [left.length + 1, left.length + 1 + 'Sundvik'.length];
      const { before, after } = surroundings(text, start, end);
      const [allBefore, allAfter] = byPattern(text, start, end);
      expect(before.map(({ text }) => text)).toEqual(allBefore.slice(0, MATCH_LIMITS.contextWords));
      expect(after.map(({ text }) => text)).toEqual(allAfter.slice(0, MATCH_LIMITS.contextWords));
    }),
    { numRuns: 1000, seed: 2 },
  );
});
