/**
 * Prose that reads like news and says nothing: sentences are patterns with slots, filled from lists of words. One
 * sentence in a few holds a name; that makes about four names in a thousand characters. The same seed writes the same.
 */
import { oneOf, type Random, wholeBelow } from '#scripts/scale/random.ts';
import type { StrewnNames } from './news-page.ts';
import { CYRILLIC, ENGLISH, type Language } from './words.ts';

/** Share of sentences that hold a name. */
const NAMED = 0.42;

export interface Prose {
  sentence(): string;
  /** Of two to five sentences. */
  paragraph(): string;
  /** A few words, without a full stop. */
  headline(): string;
  /** A capitalised phrase that is no known name. */
  title(): string;
  /** One of the names. */
  name(): string;
  whole(below: number): number;
}

export const englishProse = (random: Random, { latin }: StrewnNames): Prose =>
  proseOf(random, latin, ENGLISH);

export const cyrillicProse = (random: Random, { cyrillic }: StrewnNames): Prose =>
  proseOf(random, cyrillic, CYRILLIC);

function proseOf(
  random: Random,
  names: readonly string[],
  { patterns, named, titles, words }: Language,
): Prose {
  const name = () => oneOf(random, names) ?? '';
  const fill = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/gu, (_, slot: string) => {
      if (slot === 'name') return name();
      if (slot === 'count') return String(2 + wholeBelow(random, 900));
      return oneOf(random, words[slot] ?? []) ?? '';
    });
  const sentence = () => {
    const filled = fill(oneOf(random, random() < NAMED ? named : patterns) ?? '');
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const headline = () =>
    sentence()
      .split(' ')
      .slice(0, 9)
      .join(' ')
      .replace(/[.,;:]$/u, '');
  return {
    sentence,
    headline,
    name,
    title: () => oneOf(random, titles) ?? '',
    paragraph: () => Array.from({ length: 2 + wholeBelow(random, 4) }, sentence).join(' '),
    whole: (below) => wholeBelow(random, below),
  };
}
