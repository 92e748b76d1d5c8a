/** Sizes of a document that is read, each argued. */
import { LIMITS } from '#lib/facts/limits.ts';

/** How long and how deep a document may be. */
export interface JsonLimits {
  /** Bytes, as they are handed over. */
  readonly bytes: number;
  /** Arrays and objects within each other. */
  readonly depth: number;
}

/** A pack, wherever it comes from. */
export const PACK_DOCUMENT: JsonLimits = { bytes: LIMITS.packBytes, depth: LIMITS.depth };
