/**
 * From a place in the text to the mark that stands there: a text node leads to the blocks whose marks touch it, and
 * the marks of a block are sorted. The browser's own `highlightsFromPoint` looks at every range (20 ms for 10,000).
 */
import type { Block } from '#lib/page/block.ts';
import { nodeIndexAt } from '#lib/page/ranges.ts';
import type { Mark } from './mark.ts';

interface Entry {
  readonly block: Block;
  /** By start; marks of a block do not overlap. */
  readonly marks: readonly Mark[];
  /** Where the text node begins in the block's text. */
  readonly start: number;
}

export class MarkIndex {
  readonly #byText = new WeakMap<Text, readonly Entry[]>();

  /** Adds a block with its marks, sorted by start. */
  add(block: Block, marks: readonly Mark[]): void {
    for (const [node, start] of markedNodes(block, marks)) {
      this.#byText.set(node, [...(this.#byText.get(node) ?? []), { block, marks, start }]);
    }
  }

  /** Removes what `add` added for the same block and marks. */
  remove(block: Block, marks: readonly Mark[]): void {
    for (const [node] of markedNodes(block, marks)) {
      const others = this.#byText.get(node)?.filter((entry) => entry.block !== block) ?? [];
      if (others.length === 0) this.#byText.delete(node);
      else this.#byText.set(node, others);
    }
  }

  /** The marks that touch the caret at `offset` in `node`: one inside a name, two between names without a space. */
  at(node: Text, offset: number): Mark[] {
    const entries = this.#byText.get(node) ?? [];
    return entries.flatMap(({ marks, start }) => touching(marks, start + offset));
  }
}

function touching(marks: readonly Mark[], offset: number): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).end < offset) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + 2).filter((mark) => mark.start <= offset);
}

/** The text nodes on which marks stand, each with its start in the block. */
function markedNodes(block: Block, marks: readonly Mark[]): Map<Text, number> {
  const nodes = new Map<Text, number>();
  for (const { start, end } of marks) {
    const last = nodeIndexAt(block, end - 1);
    for (let index = nodeIndexAt(block, start); index <= last; index++) {
      nodes.set(block.nodes[index] as Text, block.starts[index] as number);
    }
  }
  return nodes;
}
