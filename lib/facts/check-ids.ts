/** Ids: used once in the pack, resolved where they are referred to, named once in a list, and in canonical order. */
import { type Finding, type Path, packFinding } from './finding.ts';
import { PACK_LISTS } from './pack-parts.ts';
import type { PackTables } from './pack-tables.ts';
import { references } from './references.ts';
import type { Pack } from './schema.ts';
import { compareText } from './text.ts';

/** An id names one thing in the whole pack, whatever list it stands in. */
export function* checkIds(pack: Pack): Iterable<Finding> {
  const seen = new Map<string, string>();
  for (const list of PACK_LISTS) {
    for (const [row, { id }] of pack[list].entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, list);
      else
        yield packFinding(
          id,
          [list, row, 'id'],
          `is used already in ${first}.json`,
          'give each fact an id of its own',
        );
    }
  }
}

/** Every reference leads to a fact of the right kind. */
export function* checkReferences(pack: Pack, tables: PackTables): Iterable<Finding> {
  for (const { from, path, to, list } of references(pack)) {
    if (tables[list].has(to)) continue;
    yield packFinding(
      from,
      path,
      `“${to}” is not in ${list}.json`,
      `add it there, or refer to one that is there`,
    );
  }
}

/** Nothing is named twice in one list of ids. */
export function* checkRepeats(pack: Pack): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { from, path, to } of references(pack)) {
    if (typeof path.at(-1) !== 'number') continue;
    const key = JSON.stringify([path.slice(0, -1), to]);
    if (seen.has(key)) yield packFinding(from, path, `“${to}” stands there twice`, 'name it once');
    seen.add(key);
  }
}

/** Lists of facts stand in the order of their ids; the first that does not is reported for each list. */
export function* checkOrder(pack: Pack): Iterable<Finding> {
  for (const list of PACK_LISTS) {
    const ids = pack[list].map((item) => item.id);
    const row = ids.findIndex((id, index) => index > 0 && compareText(ids[index - 1] ?? '', id) > 0);
    const id = ids[row];
    if (id === undefined) continue;
    const path: Path = [list, row];
    yield packFinding(
      id,
      path,
      `stands after “${ids[row - 1]}”`,
      'sort the list by id (`according-to pack format` does)',
    );
  }
}
