import { describe, expect, test } from 'vitest';
import { findCalendarMentions } from '#lib/evidence/calendar.ts';
import { findNames, lowerCaseWords } from '#lib/evidence/find-names.ts';

const names = (text: string, article = text) =>
  findNames(text, findCalendarMentions(text), lowerCaseWords([article])).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('names of a text', () => {
  test.each([
    ['The river Lowe rose in Lowen.', ['Lowe', 'Lowen']],
    ['He joined the League for the Study of Bees in June.', ['League for the Study of Bees']],
    ['Between Arvenia and Belmark they stalled.', ['Arvenia', 'Belmark']],
    ['Yesterday Arvenia’s Ministry of Bridges closed.', ['Arvenia', 'Ministry of Bridges']],
    ['KHARA, Arvenia—Arvenian troops left.', ['KHARA', 'Arvenia', 'Arvenian']],
    ['He met U.S. Secretary of State Jane Lane.', ['U.S.', 'Secretary of State', 'Jane Lane']],
    ['He met Lt. Gen. Ole Duval there.', ['Lt. Gen.', 'Ole Duval']],
    ['He met Mr. Duval and Ms. Brandt.', ['Duval', 'Brandt']],
    ['He met John F. Lane.', ['John F. Lane']],
    ['A pro-Arvenian banner, an Arven-based group.', ['pro-Arvenian', 'Arven-based']],
    ['The IAEA and NATO agreed.', ['IAEA', 'NATO']],
    ['Lane & Sons, Inc. moved.', ['Lane & Sons', 'Inc']],
    ['He left on Friday for Lowen.', ['Lowen']],
    ['“Lowen is lost,” he said.', ['Lowen']],
    ['I think I’m late.', []],
    ['The Bridge at O’Neill Street', ['Bridge', 'O’Neill Street']],
    ['Львів and Köln', ['Львів', 'Köln']],
  ])('in “%s”', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('do not begin with an ordinary word that opens a sentence', () => {
    expect(names('But Arvenia stayed. After the vote they left. Meanwhile, it rained.')).toEqual(['Arvenia']);
  });

  test('leave out an opener that the article writes in lower case elsewhere', () => {
    expect(names('Shutters broke.')).toEqual(['Shutters']);
    expect(names('Shutters broke.', 'Shutters broke. The shutters were old.')).toEqual([]);
  });

  test('keep an opener that leads a name, though it is a word elsewhere', () => {
    expect(names('North Lowen flooded.', 'North Lowen flooded. The north stayed dry.')).toEqual([
      'North Lowen',
    ]);
  });

  test('keep an opener in doubt', () => {
    expect(names('Brandt left.')).toEqual(['Brandt']);
  });
});
