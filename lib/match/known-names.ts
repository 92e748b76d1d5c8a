/** What the finder searches for: the names of one pack, and what it knows of those who bear them. */
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import type { WeightName } from './weights.ts';

/** Bearers by entity id. */
export interface Bearers {
  get(id: string): Bearer | undefined;
}

export interface KnownNames {
  readonly lexicon: Lexicon;
  readonly bearers: Bearers;
  /** English names of the regions that the pack names, folded, without "region". */
  readonly regions: ReadonlySet<string>;
  /** Weights that are left out of every judgement, so that one can measure what they are worth; absent: none. */
  readonly ignored?: ReadonlySet<WeightName>;
}
