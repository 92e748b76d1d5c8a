import { describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/match/evidence.ts';
import { SUBJECT_WEIGHTS } from '#lib/match/limits.ts';
import { createSubjectGate, speaksOfSubject } from '#lib/match/subject.ts';

const { strong } = SUBJECT_WEIGHTS;
const evidence = (entity: string, worth: number, named = true): Evidence => ({ entity, worth, named });
const SENTENCE = 120;

/** Whether a page of these blocks, each a sentence, speaks of the subject. */
function page(...blocks: Evidence[][]): boolean {
  const gate = createSubjectGate();
  for (const block of blocks) gate.add(block, SENTENCE);
  return gate.speaksOfSubject;
}

describe('a text speaks of the subject', () => {
  test.each([
    ['if it bears two names that are marked by themselves', [evidence('a', strong), evidence('b', strong)]],
    ['if it bears one of them and a famous name', [evidence('a', strong), evidence('b', 0.25)]],
    ['if it bears two ordinary names', [evidence('a', 1), evidence('b', 1)]],
    ['if it bears the pack’s own matter and a much-named one', [evidence('a', 1.5), evidence('b', 0.5)]],
    [
      'if much-named ones stand close together, with another',
      [evidence('a', 0.5), evidence('b', 0.5), evidence('c', 0.25)],
    ],
  ])('%s', (_, said) => {
    expect(speaksOfSubject(said)).toBe(true);
  });
});

describe('a text does not speak of the subject', () => {
  test.each([
    ['if it bears no name at all', []],
    ['if it bears one name, whatever it is', [evidence('a', strong)]],
    [
      'if it bears names of any news, however many',
      Array.from({ length: 50 }, (_, i) => evidence(`e${i}`, 0.25)),
    ],
    ['if it bears two much-named ones', [evidence('a', 0.75), evidence('b', 0.75)]],
    [
      'if it bears an ordinary name among famous ones',
      [evidence('a', 1), evidence('b', 0.25), evidence('c', 0.25)],
    ],
  ])('%s', (_, said) => {
    expect(speaksOfSubject(said)).toBe(false);
  });
});

describe('a page', () => {
  test('adds up what its blocks say, in any order, and does not change its mind', () => {
    const gate = createSubjectGate();
    gate.add([evidence('b', 0.75)], SENTENCE);
    gate.add([], SENTENCE);
    expect(gate.speaksOfSubject).toBe(false);
    gate.add([evidence('a', 1.5)], SENTENCE);
    expect(gate.speaksOfSubject).toBe(true);
    gate.add([evidence('c', 0.25)], SENTENCE);
    expect(gate.speaksOfSubject).toBe(true);
  });

  test('counts an entity once, by the most that it was worth', () => {
    expect(page([evidence('a', 1)], [evidence('a', 1.5)], [evidence('a', 1)])).toBe(false);
  });

  test('does not speak of what one teaser speaks of', () => {
    const teaser = [evidence('a', strong), evidence('b', strong)];
    expect(page(teaser)).toBe(false);
    expect(page(teaser, [evidence('us', 0.25)])).toBe(false);
    expect(page(teaser, [evidence('c', 0.5)])).toBe(true);
  });

  test('takes a word that is no name for no second paragraph', () => {
    expect(page([evidence('a', strong), evidence('b', strong)], [evidence('b', 1.2, false)])).toBe(false);
  });

  test('takes a long paragraph for more than a teaser', () => {
    const gate = createSubjectGate();
    gate.add([evidence('a', strong), evidence('b', 1)], SUBJECT_WEIGHTS.long);
    expect(gate.speaksOfSubject).toBe(true);
  });
});
