/** A pack made ready to answer: its facts by entity, and its names as they are searched for. */
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import { formsOf } from '#lib/names/forms.ts';

export interface CompiledPack {
  readonly pack: Pack;
  readonly index: PackIndex;
  /** Its senses are ids within the pack. */
  readonly lexicon: Lexicon;
}

/**
 * Compiles a pack that has passed its schema and invariants.
 *
 * @throws RangeError if its names cannot be indexed: no honest pack's are such
 */
export function compilePack(pack: Pack): CompiledPack {
  const index = new PackIndex(pack);
  const lexicon = buildLexicon(formsOf(pack.entities, (id) => index.tellsOf(id)));
  return { pack, index, lexicon };
}
