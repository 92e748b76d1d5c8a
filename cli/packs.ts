/** Where packs are kept, and which there are. Found from this file, so that the command works from any directory. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './fail.ts';
import { nearest } from './nearest.ts';

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
