import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from '#lib/page/block.ts';

/** Blocks in batches of a message's worth each, in order; none is empty. */
export function inBatches(blocks: Iterable<Block>): Block[][] {
  const batches: Block[][] = [];
  let text = 0;
  for (const block of blocks) {
    const last = batches.at(-1);
    text += block.text.length;
    if (last !== undefined && last.length < MESSAGE_LIMITS.blocks && text <= MESSAGE_LIMITS.scanText) {
      last.push(block);
    } else {
      batches.push([block]);
      text = block.text.length;
    }
  }
  return batches;
}
