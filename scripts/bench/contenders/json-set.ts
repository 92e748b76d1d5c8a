/** Names as JSON, parsed in the page into a Set; runs of up to five words that begin with a capital are looked up. */
import { offer } from './contender.ts';
import { eachText, highlight, liveRange } from './texts.ts';

const WORD = /[\p{L}\p{N}’'-]+/gu;
const CAPITAL = /^\p{Lu}/u;
const WORDS = 5;

offer({
  given: (bytes) => new TextDecoder().decode(bytes),
  prepare: (json) => new Set<string>(JSON.parse(json)),
  run: (names) => {
    const ranges: Range[] = [];
    let characters = 0;
    eachText((node) => {
      const { data } = node;
      characters += data.length;
      const words = Array.from(data.matchAll(WORD), ({ 0: word, index }) => ({
        index,
        end: index + word.length,
      }));
      for (let at = 0; at < words.length; at++) {
        const start = words[at]?.index ?? 0;
        if (!CAPITAL.test(data.charAt(start))) continue;
        for (let last = Math.min(at + WORDS, words.length) - 1; last >= at; last--) {
          const end = words[last]?.end ?? 0;
          if (!names.has(data.slice(start, end))) continue;
          ranges.push(liveRange(node, { start, end }));
          at = last;
          break;
        }
      }
    });
    highlight(ranges);
    return { characters, hits: ranges.length };
  },
});
