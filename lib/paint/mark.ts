import type { EntityKind } from '#lib/facts/schema.ts';
import type { Block } from '#lib/page/block.ts';

/** One entity that a marked name may mean. */
export interface MarkSense {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

/**
 * One marked name on the page. Two marks are the same mark if they are the same object; it lives as long as its
 * block does.
 */
export interface Mark {
  readonly block: Block;
  /** Offsets into `block.text`, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Entities that bear the name, likeliest first: the first one gives the mark its look and opens its card. */
  readonly senses: readonly [MarkSense, ...MarkSense[]];
  /** True if the block also names another party or subject of a dispute of the first sense. */
  readonly contested: boolean;
}
