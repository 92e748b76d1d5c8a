/** What the finder searches for: the names of one pack, and what it knows of those who bear them. */
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import type { WeightName } from './weights.ts';

export interface KnownNames {
  readonly lexicon: Lexicon;
  /** By entity id. */
  readonly bearers: ReadonlyMap<string, Bearer>;
  /** English names of the regions that the pack names, folded, without "region". */
  readonly regions: ReadonlySet<string>;
  /** Weights that are left out of every judgement, so that one can measure what they are worth; absent: none. */
  readonly ignored?: ReadonlySet<WeightName>;
}
