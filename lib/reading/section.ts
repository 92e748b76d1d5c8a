/**
 * The blocks of one section in document order, and which of them names each entity first. Kept up to date block by
 * block, because pages grow: a change costs what changed, not what is there.
 *
 *   order   [ block 7, block 3, block 9 ]
 *   firsts  { town → 7, river → 9 }
 */
import type { Block } from '#lib/page/block.ts';

export type Compare = (a: Block, b: Block) => number;

const NONE: ReadonlySet<string> = new Set();

export class Section {
  readonly #compare: Compare;
  #order: Block[] = [];
  /** Ids of the entities named in a block. */
  readonly #named = new Map<number, ReadonlySet<string>>();
  readonly #firsts = new Map<string, Block>();

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  /** True if `block` is the first of the section to name the entity. */
  isFirst(block: Block, entity: string): boolean {
    return this.#firsts.get(entity) === block;
  }

  /** Puts a block in, or tells anew what it names; answers with the other blocks in which a first mention changed. */
  put(block: Block, named: ReadonlySet<string>): Set<Block> {
    const changed = this.#named.has(block.id) ? this.#forgetNames(block, named) : this.#insert(block);
    this.#named.set(block.id, named);
    for (const entity of named) {
      const first = this.#firsts.get(entity);
      if (first === block || (first !== undefined && this.#compare(first, block) < 0)) continue;
      if (first !== undefined) changed.add(first);
      this.#firsts.set(entity, block);
    }
    return changed;
  }

  /** Takes blocks out, in one go over those that stay; answers with the blocks that now hold a first mention. */
  remove(blocks: ReadonlySet<Block>): Set<Block> {
    this.#order = this.#order.filter((block) => !blocks.has(block));
    const changed = new Set<Block>();
    for (const block of blocks) {
      for (const other of this.#forgetNames(block, NONE)) changed.add(other);
      this.#named.delete(block.id);
    }
    return changed;
  }

  /** What the block no longer names is first named elsewhere, if at all. */
  #forgetNames(block: Block, kept: ReadonlySet<string>): Set<Block> {
    const changed = new Set<Block>();
    for (const entity of this.#named.get(block.id) ?? []) {
      if (kept.has(entity) || this.#firsts.get(entity) !== block) continue;
      const next = this.#order.find((other) => other !== block && this.#named.get(other.id)?.has(entity));
      if (next === undefined) this.#firsts.delete(entity);
      else {
        this.#firsts.set(entity, next);
        changed.add(next);
      }
    }
    return changed;
  }

  #insert(block: Block): Set<Block> {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#order[middle];
      if (other !== undefined && this.#compare(other, block) < 0) low = middle + 1;
      else high = middle;
    }
    this.#order.splice(low, 0, block);
    return new Set();
  }
}
