/**
 * The entities whose names stand in a longer query: what is pasted seldom ends where a name does ("near Kupyansk",
 * "под Купянском").
 */
import type { SearchedDocument } from './documents.ts';
import { foldForSearch, wordsAsWritten } from './fold.ts';
import type { Found } from './named.ts';
import { SHORT } from './weights.ts';

/**
 * Those whose names are whole words of `query`, in its order, each once; at each place the longest name, and none inside it.
 * Short names count as they are written: "us" in a sentence is no country.
 *
 * @param byName every name, folded, and whose it is
 */
export function heldBy(query: string, byName: ReadonlyMap<string, readonly Found[]>): Found[] {
  const words = wordsAsWritten(query);
  const held = new Map<SearchedDocument, Found>();
  let from = 0;
  while (from < words.length) {
    const { found, length } = longestAt(words.slice(from), byName);
    for (const one of found) {
      if (!held.has(one.document)) held.set(one.document, one);
    }
    from += length;
  }
  return [...held.values()];
}

/** What the longest name at the beginning of `words` names, and how many words to go on by. */
function longestAt(
  words: readonly string[],
  byName: ReadonlyMap<string, readonly Found[]>,
): { readonly found: readonly Found[]; readonly length: number } {
  const folded = words.map(foldForSearch);
  for (let length = words.length; length > 0; length--) {
    const name = folded.slice(0, length).join(' ');
    const written = words.slice(0, length).join(' ');
    const found = (byName.get(name) ?? []).filter(
      ({ matched }) => name.length > SHORT || wordsAsWritten(matched ?? '').join(' ') === written,
    );
    if (found.length > 0) return { found, length };
  }
  return { found: [], length: 1 };
}
