/** Our part in the page, all at once: walk, blocks, and marks where the reply says; the search happened elsewhere. */
import { collectBlocks } from '#lib/page/walk.ts';
import { offer } from './contender.ts';
import { highlightPlaces } from './our-marks.ts';

offer({
  given: (_, reply) => reply,
  prepare: (reply) => reply,
  run: (reply) => {
    const blocks = collectBlocks(document);
    const hits = highlightPlaces(blocks, reply);
    return { characters: blocks.reduce((sum, { text }) => sum + text.length, 0), hits };
  },
});
