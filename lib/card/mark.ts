/** What the card knows of a marked name on the page. */
import type { EntityKind } from '#lib/facts/schema.ts';

/** One entity that a marked name may mean. */
export interface Sense {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

/**
 * A marked name. Two marks are the same mark if they are the same object; whoever answers `hit` answers with the same
 * object for as long as the mark stands.
 */
export interface Mark {
  /** Entities that bear the name, likeliest first. The card opens the first and offers the others. */
  readonly senses: readonly [Sense, ...Sense[]];
}
