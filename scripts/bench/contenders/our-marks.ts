import type { Block } from '#lib/page/block.ts';
import { staticRangeOf } from '#lib/page/ranges.ts';
import type { Reply } from './reply.ts';
import { highlight } from './texts.ts';

/** Highlights the places that the reply names in each block; answers how many. */
export function highlightPlaces(blocks: readonly Block[], reply: Reply): number {
  const ranges: StaticRange[] = [];
  for (const [i, block] of blocks.entries()) {
    const places = reply[i] ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const range = staticRangeOf(block, places[at] ?? 0, places[at + 1] ?? 0);
      if (range !== null) ranges.push(range);
    }
  }
  highlight(ranges);
  return ranges.length;
}
