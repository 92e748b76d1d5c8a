/** A regular expression over every text node, with either kind of mark. */
import type { Work } from './contender.ts';
import { placesOf } from './expression.ts';
import { allTexts, eachText, highlight, liveRange, wrap } from './texts.ts';

export function wrapFound(expression: RegExp): Work {
  let characters = 0;
  let hits = 0;
  for (const node of allTexts()) {
    const { data } = node;
    characters += data.length;
    const places = placesOf(expression, data);
    hits += places.length;
    if (places.length > 0) wrap(node, places);
  }
  return { characters, hits };
}

export function highlightFound(expression: RegExp): Work {
  const ranges: Range[] = [];
  let characters = 0;
  eachText((node) => {
    const { data } = node;
    characters += data.length;
    for (const place of placesOf(expression, data)) ranges.push(liveRange(node, place));
  });
  highlight(ranges);
  return { characters, hits: ranges.length };
}
