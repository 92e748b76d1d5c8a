/** The German genitive of names, which other Germanic languages write alike: Kiews Erfolg, Putins Armee. */
import type { EntityKind } from '#lib/facts/schema.ts';
import type { Spelling } from './spelling.ts';

const RULE = 'de: genitive in -s';
/** After a hissing sound an apostrophe stands instead, which the finder takes for a mark of its own. */
const TAKES_S = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u;
const HISSES = /[sßxzc]$/iu;

/** `name` with its -s, if it is one word in small letters after the first, as German or any language's Latin pages write. */
export function genitiveS<T extends Spelling>(name: T, kind: EntityKind): T[] {
  const isGerman = name.lang === 'de' || (name.lang === undefined && /^\p{sc=Latn}/u.test(name.text));
  const applies = isGerman && (kind === 'place' || kind === 'person' || kind === 'organisation');
  if (!applies || !TAKES_S.test(name.text) || HISSES.test(name.text)) return [];
  return [{ ...name, text: `${name.text}s`, rules: [...name.rules, RULE] }];
}
