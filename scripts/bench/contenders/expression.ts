/** Names as one regular expression: an alternation, longest first, with word boundaries that know all letters. */
import type { Place } from './texts.ts';

export function expressionOf(names: readonly string[], flags: string): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

export const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

export function placesOf(expression: RegExp, text: string): Place[] {
  const places: Place[] = [];
  for (const { 0: name, index } of text.matchAll(expression))
    places.push({ start: index, end: index + name.length });
  return places;
}
