/** The package ahocorasick over each text node; what is no whole word is left out; ranges of one highlight. */
import AhoCorasick from 'ahocorasick';
import { namesIn, offer } from './contender.ts';
import { eachText, highlight, liveRange } from './texts.ts';
import { isWholeWord } from './whole-word.ts';

offer({
  given: namesIn,
  prepare: (names) => new AhoCorasick([...names]),
  run: (automaton) => {
    const ranges: Range[] = [];
    let characters = 0;
    eachText((node) => {
      const { data } = node;
      characters += data.length;
      for (const [last, found] of automaton.search(data)) {
        for (const name of found) {
          const place = { start: last + 1 - name.length, end: last + 1 };
          if (isWholeWord(data, place)) ranges.push(liveRange(node, place));
        }
      }
    });
    highlight(ranges);
    return { characters, hits: ranges.length };
  },
});
