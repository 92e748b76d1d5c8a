/** All of ours in the page, though the extension searches in its background: walk, blocks, search, marks. */
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { opened } from '#scripts/bench/engine/ours.ts';
import { offer } from './contender.ts';
import { highlightPlaces } from './our-marks.ts';
import { buffersIn } from './our-names.ts';

/** A first text, so that the tables which the search builds once for all texts are there. The rest of the run stays cold. */
const FIRST = 'On Monday the mayor of Paris, Anna Berg, spoke.';

offer({
  given: buffersIn,
  prepare: (buffers) => {
    const names = opened(buffers);
    findMentions(FIRST, names);
    return names;
  },
  run: (names) => {
    const blocks = collectBlocks(document);
    const reply = blocks.map(({ text }) =>
      mentionsOf(findMentions(text, names)).flatMap(({ start, end }) => [start, end]),
    );
    const hits = highlightPlaces(blocks, reply);
    return { characters: blocks.reduce((sum, { text }) => sum + text.length, 0), hits, reply };
  },
});
