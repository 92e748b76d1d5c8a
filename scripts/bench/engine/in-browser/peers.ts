/** How others find names: packages, and methods that are written down in many places. All count whole words only. */
import AhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { expressionOf } from '#scripts/bench/contenders/expression.ts';
import { isWholeWord } from '#scripts/bench/contenders/whole-word.ts';
import type { MakeMatcher, Matcher } from './matcher.ts';

/** Reads every character and does nothing with it: what nobody can be faster than. */
const floor: MakeMatcher = () => ({
  count: (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    // Kept, so that the engine has to keep the loop.
    lastSum = sum;
    return 0;
  },
});

export let lastSum = 0;

function regex(names: readonly string[], flags: string): Matcher {
  const expression = expressionOf(names, flags);
  return {
    count: (text) => {
      let found = 0;
      for (const _ of text.matchAll(expression)) found++;
      return found;
    },
  };
}

const flashtext: MakeMatcher = ({ names }) => {
  const processor = new KeywordProcessor();
  processor.addKeywordsFromArray(names());
  return { count: (text) => processor.extractKeywords(text).length };
};

const ahocorasick: MakeMatcher = ({ names }) => {
  const automaton = new AhoCorasick(names());
  return {
    count: (text) => {
      let found = 0;
      for (const [last, ends] of automaton.search(text)) {
        for (const { length } of ends) {
          if (isWholeWord(text, { start: last + 1 - length, end: last + 1 })) found++;
        }
      }
      return found;
    },
  };
};

const modernAhocorasick: MakeMatcher = ({ names }) => {
  const automaton = new ModernAhoCorasick(names());
  return { count: (text) => automaton.search(text).filter((place) => isWholeWord(text, place)).length };
};

const WORD = /[\p{L}\p{N}’'-]+/gu;
const CAPITAL = /^\p{Lu}/u;
/** Words of the longest name that is looked for. */
const WORDS = 5;

/** Runs of words that begin with a capital, the longest first, asked of a set. */
const set: MakeMatcher = ({ names }) => {
  const known = new Set(names());
  return {
    count: (text) => {
      const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
        index,
        end: index + word.length,
      }));
      let found = 0;
      for (let at = 0; at < words.length; at++) {
        const start = words[at]?.index ?? 0;
        if (!CAPITAL.test(text.charAt(start))) continue;
        for (let last = Math.min(at + WORDS, words.length) - 1; last >= at; last--) {
          if (!known.has(text.slice(start, words[last]?.end))) continue;
          found++;
          at = last;
          break;
        }
      }
      return found;
    },
  };
};

/** Each word asked of a map of first words, then the names that begin with it, the longest first. */
const mapOfFirstWords: MakeMatcher = ({ names }) => {
  const byFirst = new Map<string, string[]>();
  for (const name of names().toSorted((a, b) => b.length - a.length)) {
    const first = /[\p{L}\p{N}’'-]+/u.exec(name)?.[0] ?? name;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [name]);
    else others.push(name);
  }
  return {
    count: (text) => {
      let found = 0;
      let done = 0;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        if (index < done) continue;
        const name = byFirst
          .get(word)
          ?.find(
            (one) =>
              text.startsWith(one, index) && isWholeWord(text, { start: index, end: index + one.length }),
          );
        if (name === undefined) continue;
        found++;
        done = index + name.length;
      }
      return found;
    },
  };
};

export const PEERS = {
  floor,
  regexFolded: ({ names }) => regex(names(), 'giu'),
  regexExact: ({ names }) => regex(names(), 'gu'),
  flashtext,
  ahocorasick,
  modernAhocorasick,
  set,
  mapOfFirstWords,
} as const satisfies Record<string, MakeMatcher>;
