/** The package modern-ahocorasick over each text node; what is no whole word is left out; ranges of one highlight. */
import AhoCorasick from 'modern-ahocorasick';
import { namesIn, offer } from './contender.ts';
import { eachText, highlight, liveRange } from './texts.ts';
import { isWholeWord } from './whole-word.ts';

offer({
  given: namesIn,
  prepare: (names) => new AhoCorasick(names),
  run: (automaton) => {
    const ranges: Range[] = [];
    let characters = 0;
    eachText((node) => {
      const { data } = node;
      characters += data.length;
      for (const { start, end } of automaton.search(data)) {
        if (isWholeWord(data, { start, end })) ranges.push(liveRange(node, { start, end }));
      }
    });
    highlight(ranges);
    return { characters, hits: ranges.length };
  },
});
