import { describe, expect, it } from 'vitest';
import { ENDINGS } from '#lib/names/inflect.ts';
import { lastLetters } from '#lib/names/last-letters.ts';

describe('the letters on which words with an ending end', () => {
  it.each([
    ['ськ', 'к'],
    ['[дн]а', 'а'],
    ['к[иі]', 'иі'],
    ['([дн]|ст)а', 'а'],
    ['(?:ий|ов)', 'йв'],
    ['(а|(?:б|[вг]))', 'абвг'],
    ['ий|ов', 'йв'],
    ['(?<=[сц]ьк)ий', 'й'],
    ['(?<!^m)ost', 't'],
  ])('are read from %s', (source, letters) => {
    expect([...(lastLetters(source) ?? [])].toSorted()).toEqual([...letters].toSorted());
  });

  it.each(['', 'а?', 'а.', '[^а]', '[а-я]', '\\p{L}', '\\b', 'а(?=б)', 'а|', '(?<=а)', 'а{2}', 'а\\)'])(
    'may be any where %j leaves it open',
    (source) => {
      expect(lastLetters(source)).toBeUndefined();
    },
  );

  const rows = Object.values(ENDINGS).flat();

  it('hold the last letter of each row’s example', () => {
    const wrong = rows.filter(
      ({ ending, example }) => !(lastLetters(ending)?.has(example.word.toLowerCase().slice(-1)) ?? true),
    );
    expect(rows.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('are known of nearly all rows', () => {
    expect(rows.filter(({ ending }) => lastLetters(ending) !== undefined).length).toBeGreaterThan(
      rows.length * 0.9,
    );
  });
});
