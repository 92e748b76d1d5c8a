/**
 * The blocks of a living document, by id and by text node. A text node is in one block, or in several neighbouring
 * ones where an over-long text was cut inside it.
 */
import type { Block } from './block.ts';
import { isSeparator } from './separator.ts';

export interface BlockRegistry {
  readonly size: number;
  /** True until a block was added: nothing is known of any text. */
  readonly isNew: boolean;
  has(block: Block): boolean;
  get(id: number): Block | undefined;
  all(): IterableIterator<Block>;
  /** The blocks in which a text node stands, in order; usually one. */
  of(text: Text): readonly Block[];
  /** The blocks that have one of these text nodes. */
  ofAll(texts: Iterable<Text>): Set<Block>;
  /** The section in which a text stood when its block was last removed: an edited block stays in its section. */
  lastSection(text: Text): number | undefined;
  add(block: Block): void;
  remove(block: Block): void;
}

const NONE: readonly Block[] = [];

export function createBlockRegistry(): BlockRegistry {
  const byId = new Map<number, Block>();
  const byText = new WeakMap<Text, readonly Block[]>();
  const lastSections = new WeakMap<Text, number>();
  /** Blocks not yet found by their texts: a page that never changes is never asked. */
  let unlisted: Block[] = [];
  const of = (text: Text): readonly Block[] => {
    if (unlisted.length > 0) list();
    return byText.get(text) ?? NONE;
  };
  const list = (): void => {
    for (const block of unlisted) {
      // One list for all nodes of the block: most nodes have no other.
      const alone: readonly Block[] = [block];
      for (const node of block.nodes) {
        const others = byText.get(node);
        byText.set(node, others === undefined ? alone : [...others, block]);
      }
    }
    unlisted = [];
  };
  let isNew = true;
  return {
    get isNew() {
      return isNew;
    },
    get size() {
      return byId.size;
    },
    has: (block) => byId.get(block.id) === block,
    get: (id) => byId.get(id),
    all: () => byId.values(),
    of,
    ofAll(texts) {
      const found = new Set<Block>();
      for (const text of texts) for (const block of of(text)) found.add(block);
      return found;
    },
    lastSection: (text) => lastSections.get(text),
    add(block) {
      isNew = false;
      byId.set(block.id, block);
      unlisted.push(block);
    },
    remove(block) {
      if (unlisted.length > 0) list();
      byId.delete(block.id);
      for (const node of block.nodes) {
        lastSections.set(node, block.section);
        const others = of(node).filter((other) => other !== block);
        if (others.length === 0) byText.delete(node);
        else byText.set(node, others);
      }
    },
  };
}

/** True where both blocks are the same text in the same nodes, whatever their ids. */
export function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.element === other.element &&
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, index) => node === other.nodes[index] && one.starts[index] === other.starts[index])
  );
}

/** True while every node of the block stands in the document with the text that was read. */
export function isIntact(block: Block): boolean {
  return block.nodes.every((node, index) => node.isConnected && holdsItsText(block, node, index));
}

/**
 * True while node `index` of the block reads as it did. A node that is cut between two blocks counts as changed:
 * neither block knows how long it was.
 */
export function holdsItsText(block: Block, node: Text, index = block.nodes.indexOf(node)): boolean {
  const start = block.starts[index];
  if (start === undefined || start < 0) return false;
  const piece = block.text.slice(start, block.starts[index + 1]);
  const data = node.data;
  return piece.startsWith(data) && isSeparator(piece.slice(data.length));
}
