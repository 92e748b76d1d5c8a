/** A pack made ready to answer in one step, for whoever reads texts and keeps nothing: its facts by entity, its names. */
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { compileNamesNow } from './compile-names.ts';
import type { OpenedNames } from './compiled-names.ts';
import { openNames } from './open-names.ts';

export interface CompiledPack extends OpenedNames {
  readonly pack: Pack;
  readonly index: PackIndex;
}

/**
 * Compiles a pack that has passed its schema and invariants.
 *
 * @throws RangeError if its names cannot be indexed: no honest pack's are such
 */
export function compilePack(pack: Pack): CompiledPack {
  const opened = openNames(compileNamesNow(pack));
  if (opened === undefined) throw new TypeError(`The names of ${pack.id} cannot be read, just compiled.`);
  return { pack, index: new PackIndex(pack), ...opened };
}
