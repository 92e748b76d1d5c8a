/**
 * What a walk found against what was known: blocks that are as they were keep their id and their marks, so that a
 * page which rebuilds or moves its nodes without changing them costs no message and no flicker.
 */
import type { Block } from './block.ts';
import { type BlockRegistry, isSameBlock } from './registry.ts';

export interface Reconciled {
  /** Blocks that are new, now registered. */
  readonly fresh: Block[];
  /** Blocks whose text nodes are in other blocks now, no longer registered. */
  readonly gone: Set<Block>;
}

/**
 * Registers what is new among `found` and removes what it replaces.
 * @param kept Filled with every block of `found` as it stands in the registry now.
 */
export function reconcile(found: Block[], registry: BlockRegistry, kept: Set<Block>): Reconciled {
  // A first reading knows nothing that could be found again.
  if (registry.isNew) {
    for (const block of found) {
      registry.add(block);
      kept.add(block);
    }
    return { fresh: found, gone: new Set() };
  }
  const fresh: Block[] = [];
  const gone = new Set<Block>();
  for (const block of found) {
    const known = registry.ofAll(block.nodes);
    const same = [...known].find((other) => isSameBlock(other, block));
    if (same !== undefined) {
      kept.add(same);
      continue;
    }
    for (const other of known) if (!kept.has(other)) gone.add(other);
    fresh.push(inItsSection(block, registry));
  }
  for (const block of gone) registry.remove(block);
  for (const block of fresh) {
    registry.add(block);
    kept.add(block);
  }
  return { fresh, gone };
}

/** An edited block stays in its section. */
function inItsSection(block: Block, registry: BlockRegistry): Block {
  const first = block.nodes[0] as Text;
  const section = registry.of(first)[0]?.section ?? registry.lastSection(first) ?? block.section;
  return section === block.section ? block : { ...block, section };
}
