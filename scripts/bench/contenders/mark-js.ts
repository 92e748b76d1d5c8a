/** mark.js as its users call it for names: each as a whole, at word boundaries; diacritics and case folded, as by default. */
import Mark from 'mark.js';
import { namesIn, offer } from './contender.ts';
import { eachText } from './texts.ts';

offer({
  given: namesIn,
  prepare: (names) => [...names],
  run: (names) => {
    let hits = 0;
    new Mark(document.body).mark(names, {
      separateWordSearch: false,
      accuracy: 'exactly',
      each: () => {
        hits++;
      },
    });
    return { characters: lengthOfTexts(), hits };
  },
});

/** It does not say what it read. Counted after it, and cheap beside it. */
function lengthOfTexts(): number {
  let characters = 0;
  eachText(({ data }) => {
    characters += data.length;
  });
  return characters;
}
