import type { EntityKind } from '#lib/facts/schema.ts';
import type { Block } from '#lib/page/block.ts';

/** One entity that a marked name may mean. */
export interface MarkSense {
  /** `<pack id>/<entity id>`. */
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
  /**
   * Entities that bear the name, pack by pack in the reader's order, likeliest first within each: the first one of
   * all gives the mark its look and opens its card.
   */
  readonly senses: readonly [MarkSense, ...MarkSense[]];
  /** True if the block also names another party or subject of a dispute of a likeliest bearer. */
  readonly contested: boolean;
}
