import { describe, expect, test } from 'vitest';
import type { GoldText } from '#cli/quality/gold-file.ts';
import { type ScoredFind, scoreText, sumOf } from '#cli/quality/score.ts';
import { share } from '#cli/quality/sums.ts';

const TEXT = 'Holm left Vellmar for Lowen; the Vellmar sank.';

const span = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const mention = (words: string, entity: string | null, optional = false) => ({
  ...span(words),
  entity,
  optional,
});

const gold = (changed: Partial<GoldText>): GoldText => ({
  id: 'a1',
  language: 'en',
  text: TEXT,
  heldOut: false,
  mentions: [],
  traps: [],
  ...changed,
});

/** A find that names its entity, under its id alone. */
const find = (words: string, entity: string, isJudged = true, from = 0): ScoredFind => ({
  ...span(words, from),
  entity,
  isNamed: (name) => name === entity,
  isJudged,
});

const ship = { ...span('Vellmar', 20), why: 'a ship' };

describe('a mention', () => {
  const text = gold({ mentions: [mention('Vellmar', 'port')] });

  test('is hit by a find of its entity that overlaps it', () => {
    const { hits, misses, falseMarks } = scoreText(text, [find('left Vellmar', 'port')]);
    expect({ hits, misses, falseMarks }).toEqual({ hits: 1, misses: [], falseMarks: [] });
  });

  test('is missed where nothing is found, or only elsewhere', () => {
    expect(scoreText(text, []).misses).toHaveLength(1);
    expect(scoreText(text, [find('Lowen', 'port', false)]).misses).toHaveLength(1);
  });

  test('is missed, and no mark is false, where another entity is found within it', () => {
    const { misses, falseMarks } = scoreText(text, [find('Vellmar', 'pilot')]);
    expect([misses.length, falseMarks.length]).toEqual([1, 0]);
  });

  test('that is optional counts neither found nor missed, and is told apart', () => {
    const optional = gold({ mentions: [mention('Vellmar', 'port', true)] });
    expect(scoreText(optional, [])).toMatchObject({ hits: 0, misses: [], optional: { all: 1, found: 0 } });
    const found = scoreText(optional, [find('Vellmar', 'port')]);
    expect(found).toMatchObject({ hits: 0, falseMarks: [], optional: { all: 1, found: 1 } });
  });

  test('without an entity is not judged, whatever is found there', () => {
    const unjudged = gold({ mentions: [mention('Holm', null)] });
    expect(scoreText(unjudged, [])).toMatchObject({ hits: 0, misses: [], falseMarks: [] });
    expect(scoreText(unjudged, [find('Holm', 'pilot')]).falseMarks).toEqual([]);
  });
});

describe('a find is a false mark', () => {
  test('in a trap, with what people say of it', () => {
    const { falseMarks } = scoreText(gold({ traps: [ship] }), [find('Vellmar', 'port', false, 20)]);
    expect(falseMarks.map(({ why }) => why)).toEqual(['a ship']);
  });

  test('where nobody marked anything, if the texts speak of its entity at all', () => {
    const { falseMarks } = scoreText(gold({}), [find('Lowen', 'town'), find('Holm', 'pilot', false)]);
    expect(falseMarks.map(({ find: { entity }, why }) => [entity, why])).toEqual([
      ['town', 'nobody marked it'],
    ]);
  });
});

describe('sums', () => {
  test('are hits of all that is due, and hits of all that is marked', () => {
    const mentions = [mention('Holm', 'pilot'), mention('Vellmar', 'port'), mention('Lowen', 'town')];
    const scored = scoreText(gold({ mentions, traps: [ship] }), [
      find('Holm', 'pilot'),
      find('Lowen', 'town'),
      find('Vellmar', 'port', true, 20),
    ]);
    expect(sumOf([scored, scoreText(gold({}), [])])).toEqual({
      texts: 2,
      due: 3,
      hits: 2,
      traps: 1,
      falseMarks: 1,
      recall: 2 / 3,
      precision: 2 / 3,
    });
  });

  test('of nothing are whole: nothing was missed, nothing marked wrongly', () => {
    expect(sumOf([])).toMatchObject({ due: 0, recall: 1, precision: 1 });
  });

  test('are printed rounded down, so that no target is met by rounding', () => {
    expect([share(0.9499), share(1), share(2 / 3)]).toEqual(['0.949', '1.000', '0.666']);
  });
});
