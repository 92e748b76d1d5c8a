/** A pack made ready to answer: its facts by entity, and its names as they are searched for. */
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { bearersOf, regionsOf } from '#lib/names/bearers.ts';
import { formsOf } from '#lib/names/forms.ts';

export interface CompiledPack {
  readonly pack: Pack;
  readonly index: PackIndex;
  /** Its senses are ids within the pack. */
  readonly names: KnownNames;
  /** Every form by which an entity is found, and its id. */
  readonly spellings: readonly (readonly [text: string, entity: string])[];
}

/**
 * Compiles a pack that has passed its schema and invariants: derives how its names are written, and indexes them.
 *
 * @throws RangeError if its names cannot be indexed: no honest pack's are such
 */
export function compilePack(pack: Pack): CompiledPack {
  const index = new PackIndex(pack);
  const forms = formsOf(pack.entities, (id) => index.tellsOf(id));
  const lexicon = buildLexicon(forms);
  const bearers = bearersOf(pack.entities, (id) => index.shareOf(id));
  const spellings = forms.flatMap((form) => (form.is === 'name' ? [[form.text, form.entity] as const] : []));
  return { pack, index, names: { lexicon, bearers, regions: regionsOf(pack.entities) }, spellings };
}
