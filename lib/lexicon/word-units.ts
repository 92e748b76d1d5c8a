/**
 * What a code unit of a text, as it is written, is to a word, in one look-up: the sweep asks nothing else.
 *
 *   table  u16 × 65536    0 NONE: no word goes on here · 1 SINGLE: a word of its own, half of a surrogate pair
 *                         2 SPECIAL: part of a word, and folded into nothing, several units or its neighbour
 *                         above: the folded unit of a letter or digit
 */
import { foldTables } from '#lib/names/fold.ts';
import { LAST_SPECIAL } from '#lib/names/fold-table.ts';
import { SURROGATE, unitClasses, WORD } from '#lib/names/unit-class.ts';

export const NONE = 0;
export const SINGLE = 1;
export const SPECIAL = 2;

let table: Uint16Array | undefined;

/** The table, built on first use. */
export function wordUnits(): Uint16Array {
  table ??= build();
  return table;
}

function build(): Uint16Array {
  const { fold } = foldTables();
  const classes = unitClasses();
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) {
    const folded = fold[unit] as number;
    if (((classes[unit] as number) & SURROGATE) !== 0) units[unit] = SINGLE;
    else if (folded <= LAST_SPECIAL) units[unit] = SPECIAL;
    else if (((classes[folded] as number) & WORD) !== 0) units[unit] = folded;
  }
  return units;
}
