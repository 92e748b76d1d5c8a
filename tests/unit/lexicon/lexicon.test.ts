import { describe, expect, test, vi } from 'vitest';
import { buildLexicon } from '#lib/lexicon/build.ts';
import type { Entry } from '#lib/lexicon/entry.ts';
import { hashOn, mixed, seedAt, slotIn } from '#lib/lexicon/hash.ts';
import { LEXICON_LIMITS } from '#lib/lexicon/limits.ts';
import { FoldWindow } from '#lib/names/fold-window.ts';
import type { Form } from '#lib/names/forms.ts';
import { madeUpWord, madeUpWords, nameOf } from './made-up.ts';

/** A guard against hanging on a busy machine; work is measured in steps. */
vi.setConfig({ testTimeout: 60_000 });

/** A text, from its beginning on. */
function windowOn(text: string): FoldWindow {
  const window = new FoldWindow();
  window.open(text, 0);
  return window;
}

/** All that `accept` is asked about at the first word of `text`, as entity and end. */
function asked(names: readonly Form[], text: string, from = 0): [string, number][] {
  const seen: [string, number][] = [];
  buildLexicon(names).longest(windowOn(text), from, (entry: Entry, _from, end) => {
    seen.push([entry.senses[0]?.entity ?? '', end]);
    return undefined;
  });
  return seen;
}

/** What is answered if the first form that is asked about is taken. */
function taken(names: readonly Form[], text: string): string | undefined {
  return buildLexicon(names).longest(windowOn(text), 0, (entry) => entry.senses[0]?.entity);
}

describe('a look-up', () => {
  const names = ['tide', 'tide table', 'tide table office'].map((text) => nameOf(text));

  test('asks about the longest form first', () => {
    expect(asked(names, 'tide table office hours')).toEqual([
      ['tide table office', 17],
      ['tide table', 10],
      ['tide', 4],
    ]);
  });

  test('asks only about forms that end with a word of the text', () => {
    expect(asked(names, 'tide tables')).toEqual([['tide', 4]]);
    expect(asked(names, 'tides')).toEqual([]);
  });

  test('begins where it is told to', () => {
    expect(asked(names, 'the tide', 4)).toEqual([['tide', 8]]);
  });

  test('answers what was accepted', () => {
    expect(taken(names, 'TIDE  TABLE')).toBe('tide table');
  });

  test('knows forms with punctuation inside and at the end', () => {
    const abbreviations = ['U.S.', 'U.S. Navy', "O'Hara", 'A & B'].map((text) => nameOf(text));
    expect(asked(abbreviations, 'U.S. Navy')).toEqual([
      ['U.S. Navy', 9],
      ['U.S.', 4],
    ]);
    expect(asked(abbreviations, "o'hara")).toEqual([["O'Hara", 6]]);
    expect(asked(abbreviations, 'a & b')).toEqual([['A & B', 5]]);
  });

  test('tries no more names within names than real ones nest', () => {
    const nested = Array.from({ length: 20 }, (_, i) => nameOf('a '.repeat(i + 1)));
    expect(asked(nested, 'a '.repeat(20)).length).toBe(LEXICON_LIMITS.nested);
  });
});

describe('a form', () => {
  test('is searched for from its first letter or digit', () => {
    expect(asked([nameOf('«Tide»')], 'tide»')).toEqual([['«Tide»', 5]]);
  });

  test('without a letter or digit is not searched for', () => {
    expect(asked([nameOf('…'), nameOf(' '), nameOf('tide')], 'tide')).toEqual([['tide', 4]]);
  });

  test('of more words than any institution bears is not searched for', () => {
    const long = (words: number) => nameOf('a '.repeat(words).trim(), `${words}`);
    const { tokens } = LEXICON_LIMITS;
    const text = 'a '.repeat(tokens + 1).trim();
    expect(asked([long(tokens), long(tokens + 1)], text)).toEqual([[`${tokens}`, 2 * tokens - 1]]);
  });

  test('that several entities share is one entry', () => {
    const [entry] = [nameOf('Tide', 'b'), nameOf('TIDE', 'a')].map((_, __, forms) =>
      buildLexicon(forms).longest(windowOn('tide'), 0, (entry) => entry),
    );
    expect(entry?.senses.map(({ entity }) => entity)).toEqual(['a', 'b']);
  });

  test('given twice for one entity counts once', () => {
    const entry = buildLexicon([nameOf('tide', 'a'), nameOf('tide', 'a')]).longest(
      windowOn('tide'),
      0,
      (entry) => entry,
    );
    expect(entry?.senses.length).toBe(1);
  });

  test('that is only a phrase names nobody and says whom it bars', () => {
    const phrase: Form = { is: 'phrase', text: 'tide cake', entity: 'a' };
    const entry = buildLexicon([phrase, phrase]).longest(windowOn('tide cake'), 0, (entry) => entry);
    expect(entry).toEqual({ senses: [], bars: ['a'], kindred: [] });
  });
});

const hashOf = (word: string, seed: number) =>
  [...word].reduce((hash, letter) => hashOn(hash, letter.charCodeAt(0)), seed);

describe('names that collide', () => {
  test('are told apart letter by letter', () => {
    const seen = new Map<number, string>();
    let twins: [string, string] | undefined;
    for (let n = 1; ; n++) {
      const word = madeUpWord(n);
      const twin = seen.get(hashOf(word, seedAt(0)));
      if (twin !== undefined && twin !== word) {
        twins = [twin, word];
        break;
      }
      seen.set(hashOf(word, seedAt(0)), word);
    }
    const [one, other] = twins ?? ['', ''];
    expect(hashOf(one, seedAt(0))).toBe(hashOf(other, seedAt(0)));
    expect(taken([nameOf(one)], one)).toBe(one);
    expect(taken([nameOf(one)], other)).toBeUndefined();
    expect(taken([nameOf(one), nameOf(other)], one)).toBe(one);
    expect(taken([nameOf(one), nameOf(other)], other)).toBe(other);
  });

  test('in one place of the table under one seed are laid out under the next', () => {
    const crowd: string[] = [];
    const size = 2 * LEXICON_LIMITS.chain;
    for (let n = 1; ; n++) {
      const word = madeUpWord(n);
      if (slotIn(size * LEXICON_LIMITS.slots, mixed(hashOf(word, seedAt(0)))) !== 0 || crowd.includes(word))
        continue;
      if (crowd.push(word) === size) break;
    }
    const forms = crowd.map((word) => nameOf(word));
    for (const word of crowd) expect(taken(forms, word)).toBe(word);
    const lexicon = buildLexicon(forms);
    for (const word of crowd) lexicon.longest(windowOn(word), 0, (entry) => entry);
    expect(lexicon.counters.steps).toBeLessThan(crowd.length * LEXICON_LIMITS.chain);
  });
});

test('ten thousand names are each found, in a few steps', () => {
  const all = madeUpWords(10_000);
  const lexicon = buildLexicon(all.map((word) => nameOf(word)));
  for (const word of all)
    expect(lexicon.longest(windowOn(word), 0, (entry) => entry.senses[0]?.entity)).toBe(word);
  expect(lexicon.counters.steps / all.length).toBeLessThan(20);
});
