/** What the finder searches for: the names of one pack, and what it knows of those who bear them. */
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import type { Bearer } from '#lib/names/bearers.ts';

export interface KnownNames {
  readonly lexicon: Lexicon;
  /** By entity id. */
  readonly bearers: ReadonlyMap<string, Bearer>;
  /** English names of the regions that the pack names, folded, without "region". */
  readonly regions: ReadonlySet<string>;
}
