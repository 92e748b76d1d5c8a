/** Linguistic rows: each finds itself in its own example. */
import { describe, expect, test } from 'vitest';
import { ABBREVIATION_ROWS } from '#lib/evidence/abbreviations.ts';
import { findCalendarMentions, findRelativeTimes } from '#lib/evidence/calendar.ts';
import { MONTH_ROWS, RELATIVE_ROWS, WEEKDAY_ROWS } from '#lib/evidence/calendar-words.ts';
import { CONNECTIVE_ROWS } from '#lib/evidence/connectives.ts';
import { findNumbers } from '#lib/evidence/find-numbers.ts';
import { findReportingWords } from '#lib/evidence/find-reporting-words.ts';
import {
  CARDINAL_ROWS,
  FRACTION_ROWS,
  LOOSE_ROWS,
  LOOSE_VAGUE_ROWS,
  MULTIPLE_ROWS,
  ORDINAL_ROWS,
  POINTING_ROWS,
  SCALE_ROWS,
  TIME_ROWS,
  VAGUE_ROWS,
} from '#lib/evidence/number-words.ts';
import { sentencesOf } from '#lib/evidence/paragraphs.ts';
import { QUALIFIER_ROWS, qualifierCue } from '#lib/evidence/qualifier-cues.ts';
import { HEDGE_ROWS, OTHER_ROWS, PHRASE_ROWS, SPEECH_ROWS } from '#lib/evidence/reporting-words.ts';
import { namesUnit, UNIT_ROWS } from '#lib/evidence/unit-words.ts';

const textOf = (text: string) => (range: { readonly start: number; readonly end: number }) =>
  text.slice(range.start, range.end);

describe('reporting words', () => {
  test.each([...SPEECH_ROWS, ...PHRASE_ROWS, ...OTHER_ROWS, ...HEDGE_ROWS])(
    '“%s” are found in “%3$s”',
    (forms, _mark, example) => {
      const found = findReportingWords(example, []).map(textOf(example));
      expect(found.some((word) => [forms, ...forms.split(' ')].includes(word.toLowerCase()))).toBe(true);
    },
  );

  test('are each in one row only', () => {
    const forms = [...SPEECH_ROWS, ...OTHER_ROWS, ...HEDGE_ROWS].flatMap(([row]) => row.split(' '));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});

describe('number words', () => {
  const rows = [
    ...CARDINAL_ROWS,
    ...SCALE_ROWS,
    ...ORDINAL_ROWS,
    ...FRACTION_ROWS,
    ...MULTIPLE_ROWS,
    ...LOOSE_ROWS,
  ];

  test.each(rows)('“%s” is found in its example', (word, _value, example) => {
    expect(
      findNumbers(example, [])
        .map(textOf(example))
        .some((text) => text.includes(word)),
    ).toBe(true);
  });

  test.each([...VAGUE_ROWS, ...LOOSE_VAGUE_ROWS])('“%s” is found in “%s”', (word, example) => {
    expect(
      findNumbers(example, [])
        .map(textOf(example))
        .some((text) => text.includes(word)),
    ).toBe(true);
  });

  test.each(TIME_ROWS)('“%s” and “%s” are found in “%s”', (one, many, example) => {
    expect(findNumbers(example, []).map(textOf(example))).toEqual([many]);
    expect(findNumbers(`a ${one} later`, []).map(({ values }) => values)).toEqual([[1]]);
  });

  test.each(POINTING_ROWS)('“%s” counts nothing in “%s”', (_word, example) => {
    expect(findNumbers(example, [])).toEqual([]);
  });
});

describe('words for days', () => {
  test.each([...WEEKDAY_ROWS, ...MONTH_ROWS])(
    '%j are found, and in their example',
    (forms, _number, example) => {
      for (const form of forms) expect(findCalendarMentions(`until ${form} 4`).length).toBeGreaterThan(0);
      expect(findCalendarMentions(example)).toHaveLength(1);
    },
  );

  test.each(RELATIVE_ROWS)('“%s” are found in their example', (words, _days, example) => {
    expect(
      findRelativeTimes(example)
        .map(textOf(example))
        .map((text) => text.toLowerCase()),
    ).toEqual([words]);
  });
});

describe('words before numbers', () => {
  const rows = Object.entries(QUALIFIER_ROWS).flatMap(([qualifier, cues]) =>
    cues.map(([words, example]) => [qualifier, words, example] as const),
  );

  test.each(rows)('say “%s” by “%s” in “%s”', (qualifier, _words, example) => {
    const before = example.slice(0, example.indexOf('40'));
    expect(qualifierCue(before)?.qualifier).toBe(qualifier);
    expect(qualifierCue(`The harbor held ${before}`)?.qualifier).toBe(qualifier);
  });
});

describe('words for units', () => {
  test.each(UNIT_ROWS)('name the %s by one of %j in “%s”', (_unit, words, example) => {
    expect(namesUnit(words, example)).toBe(true);
  });
});

describe('abbreviations', () => {
  test.each(ABBREVIATION_ROWS)('“%s.” ends no sentence in “%s”', (_abbreviation, example) => {
    expect(sentencesOf(example)).toHaveLength(1);
  });
});

describe('connectives', () => {
  test.each(CONNECTIVE_ROWS)('“%s” stands in “%s”', (word, example) => {
    expect(example.split(/[ ,]+/u)).toContain(word);
  });
});
