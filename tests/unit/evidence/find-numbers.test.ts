import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCalendarMentions } from '#lib/evidence/calendar.ts';
import { findNumbers } from '#lib/evidence/find-numbers.ts';

const found = (text: string) =>
  findNumbers(text, findCalendarMentions(text)).map(({ start, end, values, loose }) => [
    text.slice(start, end),
    ...values,
    ...(loose ? ['loose'] : []),
  ]);

describe('numbers of a text', () => {
  test.each([
    ['30,000 people', [['30,000', 30000]]],
    ['30\u00a0000 people', [['30\u00a0000', 30000]]],
    ['1,234,567.5 liters', [['1,234,567.5', 1234567.5]]],
    ['a 1,100-mile border', [['1,100', 1100]]],
    ['shells of 155mm', [['155mm', 155]]],
    ['3.7 percent', [['3.7', 3.7]]],
    ['£5m', [['5m', 5, 5e6]]],
    ['$40bn', [['40bn', 40, 4e10]]],
    ['$1.5 million', [['1.5 million', 1.5e6]]],
    [
      'between 10 and 15 boats',
      [
        ['10', 10],
        ['15', 15],
      ],
    ],
    [
      '10–15 boats',
      [
        ['10', 10],
        ['15', 15],
      ],
    ],
    ['six hundred thousand', [['six hundred thousand', 600000]]],
    ['two million three hundred thousand', [['two million three hundred thousand', 2.3e6]]],
    ['a hundred and fifty', [['hundred and fifty', 150]]],
    ['twenty-five votes', [['twenty-five', 25]]],
    ['two dozen eggs', [['two dozen', 24]]],
    ['half a million', [['half a million', 500000]]],
    ['tens of thousands', [['tens of thousands']]],
    ['only a few', [['few']]],
    ['the second-largest port', [['second-largest', 2]]],
    ['the 21st vote', [['21st', 21]]],
    ['the sole survivor', [['sole', 1]]],
    ['twice as big', [['twice', 2]]],
    ['four days', [['four', 4]]],
    ['four long days', [['four', 4]]],
    ['months of rain', [['months']]],
    ['within days', [['days']]],
    ['a day after', [['a day', 1, 'loose']]],
    ['for the first time', [['first', 1, 1, 100, 'loose']]],
    ['One of them', [['One', 1, 'loose']]],
    ['at 6:30 in the morning', [['6:30']]],
  ])('in “%s”', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test('are the parts of a whole, or percents', () => {
    const values = (text: string) =>
      findNumbers(text, [])
        .flatMap((number) => number.values)
        .map((value) => Math.round(value * 100) / 100);
    expect(values('two-thirds')).toEqual([0.67, 66.67]);
    expect(values('half')).toEqual([0.5, 50]);
    expect(values('three-quarters')).toEqual([0.75, 75]);
  });

  test.each([
    'an F-16 jet',
    'a COVID-19 ward',
    'the Su-35',
    'in recent days',
    'often',
    'someone',
    'tension',
    'Sept. 28',
    '9 September 2022',
    'on Friday',
  ])('are not in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('stand where the text has them', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('7', '1,0', ' two', ' hundred', '-', ' ', 'a', ' a day', '€', '.', ' months'),
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of findNumbers(text, [])) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});

describe('dates of a text', () => {
  const dates = (text: string) =>
    findCalendarMentions(text).map(({ start, end, mention }) => [text.slice(start, end), mention]);

  test.each([
    ['on Friday', [['Friday', { weekday: 5 }]]],
    ['on Sept. 28 in', [['Sept. 28', { month: 9, day: 28 }]]],
    ['9 September 2022', [['9 September 2022', { month: 9, day: 9, year: 2022 }]]],
    ['September 9, 2022', [['September 9, 2022', { month: 9, day: 9, year: 2022 }]]],
    ['in March 2021', [['March 2021', { month: 3, year: 2021 }]]],
    ['since March', [['March', { month: 3 }]]],
    ['mid-2022', [['2022', { year: 2022 }]]],
    ['2022-09-08', [['2022-09-08', { month: 9, day: 8, year: 2022 }]]],
    ['in May', [['May', { month: 5 }]]],
    [
      'Friday, Sept. 9',
      [
        ['Friday', { weekday: 5 }],
        ['Sept. 9', { month: 9, day: 9 }],
      ],
    ],
  ])('in “%s”', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  test.each([
    'They march on',
    'You may go',
    'May I go',
    'the sun sat',
    '2,022 houses',
    'Marching',
    '20221 votes',
  ])('are not in “%s”', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
