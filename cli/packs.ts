/** Where packs are kept, and which there are. Found from this file, so that the command works from any directory. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './fail.ts';

const PACKS = fileURLToPath(new URL('../data/packs/', import.meta.url));

/** Ids of the packs of this repository, in order: the names of their directories. */
export function packIds(): string[] {
  if (!existsSync(PACKS)) return [];
  return readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Id of the only pack of this repository. Throws BadInput with `request` and the ids if there are several or none. */
export function onlyPack(request = 'say which pack'): string {
  const [first, ...others] = packIds();
  if (first === undefined || others.length > 0) return fail(`${request}: ${[first, ...others].join(', ')}`);
  return first;
}

/** Directory of a pack. Throws BadInput with the likeliest id if there is none of that id. */
export function packDirectory(id: string): string {
  const ids = packIds();
  if (ids.includes(id)) return join(PACKS, id);
  const suggestion = nearest(id, ids);
  return fail(
    `no pack “${id}”; ${suggestion === undefined ? 'there are no packs' : `did you mean “${suggestion}”?`}`,
  );
}

/** The candidate with the fewest changes of a letter; undefined if there are no candidates. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  return candidates.toSorted((a, b) => distance(word, a) - distance(word, b))[0];
}

/** Levenshtein distance, in UTF-16 code units. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (above[j] ?? 0) + Number(a[i] !== b[j]);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
