/**
 * Values that belong to words, or to all words that begin alike:
 *
 *   exact   Map   "moscow"  → [ value … ]
 *   stems   Map   "област"  → [ value … ]
 *   sizes   Map   "обл"     → [ 6, 7 … ]     how long the stems are that begin so: these beginnings of a word are tried
 */
import { remembering } from '#lib/names/remember.ts';
import { FIRST_LETTERS } from './first-letters.ts';

/**
 * Answers for a folded word what belongs to it: first under the whole word, then under its beginnings, the shortest
 * first; of one key in the order of `entries`. `pattern`: a folded word; a `*` at its end stands for any letters.
 */
export function wordTable<T>(
  entries: Iterable<readonly [pattern: string, value: T]>,
): (word: string) => readonly T[] {
  const exact = new Map<string, T[]>();
  const stems = new Map<string, T[]>();
  for (const [pattern, value] of entries) {
    if (pattern.endsWith('*')) addTo(stems, pattern.slice(0, -1), value);
    else addTo(exact, pattern, value);
  }
  const sizes = sizesByBeginning(stems.keys());
  return (word) => {
    const whole = exact.get(word) ?? [];
    const begun = sizes.get(word.slice(0, FIRST_LETTERS)) ?? [];
    return begun.length === 0 ? whole : [...whole, ...begun.flatMap((size) => beginning(word, size))];
  };

  function beginning(word: string, size: number): readonly T[] {
    return size <= word.length ? (stems.get(word.slice(0, size)) ?? []) : [];
  }
}

/** What `tell` makes of a folded word, told once for each word that texts repeat. */
export function rememberedFor<T>(tell: (word: string) => T): (word: string) => T {
  const remembered = remembering<T>();
  return (word) => remembered(word, () => tell(word));
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** Ascending, each once. */
function sizesByBeginning(stems: Iterable<string>): Map<string, readonly number[]> {
  const sizes = new Map<string, readonly number[]>();
  for (const stem of stems) {
    const key = stem.slice(0, FIRST_LETTERS);
    sizes.set(
      key,
      [...new Set([...(sizes.get(key) ?? []), stem.length])].toSorted((a, b) => a - b),
    );
  }
  return sizes;
}
