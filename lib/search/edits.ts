/**
 * How many slips lie between two words: letters that are missing, too many, wrong, or have changed places with their
 * neighbour, each one edit. The restricted edit distance of Damerau (1964), or optimal string alignment, row by row.
 *
 * @returns the number of edits, or `most + 1` if there are more than `most`
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, last, beforeLast);
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
}

/** Edits from the first `i` letters of `a` to each beginning of `b`; `last` and `beforeLast`: those of fewer letters. */
function nextRow(
  a: string,
  b: string,
  i: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : Infinity;
    row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
  }
  return row;
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
