/** Our search in the page without the judgement of what a name means: what expressions and automata do. */
import { collectBlocks } from '#lib/page/walk.ts';
import { eachName, opened } from '#scripts/bench/engine/ours.ts';
import { offer } from './contender.ts';
import { highlightPlaces } from './our-marks.ts';
import { buffersIn } from './our-names.ts';

/** A first text, so that the tables which the search builds once for all texts are there. The rest of the run stays cold. */
const FIRST = 'On Monday.';

offer({
  given: buffersIn,
  prepare: (buffers) => {
    const { lexicon } = opened(buffers);
    eachName(lexicon, FIRST, false, () => {});
    return lexicon;
  },
  run: (lexicon) => {
    const blocks = collectBlocks(document);
    const reply = blocks.map(({ text }) => {
      const places: number[] = [];
      eachName(lexicon, text, false, (start, end) => places.push(start, end));
      return places;
    });
    const hits = highlightPlaces(blocks, reply);
    return { characters: blocks.reduce((sum, { text }) => sum + text.length, 0), hits };
  },
});
