/** How much a name says about what a page is about. */
import { EVERYDAY_ROWS } from '#data/names/everyday.ts';
import { foldToString } from './fold.ts';

let worths: ReadonlyMap<string, number> | undefined;

/**
 * The worth of an entity with these English spellings as a sign of a page's subject, where 1 is what names usually
 * are worth; undefined: no row knows it, and it is worth as much as any. Of several rows the lowest worth counts.
 */
export function everydayWorth(names: readonly string[]): number | undefined {
  worths ??= new Map(
    EVERYDAY_ROWS.flatMap((row) => row.names.map((name) => [foldToString(name), row.worth] as const)),
  );
  const known = worths;
  const found = names.flatMap((name) => known.get(foldToString(name)) ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}
