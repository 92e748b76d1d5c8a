/**
 * On which letters the words end that a row's ending fits, read from the source of its regular expression, so that a
 * word asks the few rows of its last letter and not all of its language:
 *
 *   ськ[аеи]й → й      ([дн]|ст)а → а      (ий|ов) → й в      ..?ч → ч      anything else → any letter
 */

/** The letters; undefined: it may be any, or none of the word's. `source`: a regular expression without its `$`. */
export function lastLetters(source: string): ReadonlySet<string> | undefined {
  const letters = new Set<string>();
  for (const way of alternatives(source)) {
    const last = lastOf(way);
    if (last === undefined) return undefined;
    for (const letter of last) letters.add(letter);
  }
  return letters;
}

/** A class of letters, none of them left out or in a range. */
const CLASS = /\[(\p{L}+)\]$/u;
const LETTER = /\p{L}$/u;
/** Behind these a letter is not itself: `\p{L}`, `\b`. */
const ESCAPED = /\\(?:\p{L}|\p{L}\{\w*)$/u;

function lastOf(way: string): Iterable<string> | undefined {
  const inClass = CLASS.exec(way)?.[1];
  if (inClass !== undefined) return inClass;
  if (LETTER.test(way) && !ESCAPED.test(way)) return way.slice(-1);
  return way.endsWith(')') && !way.endsWith('\\)') ? lastInGroup(way) : undefined;
}

/** Of a group that takes letters: `(…)` or `(?:…)`. */
function lastInGroup(way: string): ReadonlySet<string> | undefined {
  const group = way.slice(openingOf(way) + 1, -1);
  if (!group.startsWith('?')) return lastLetters(group);
  return group.startsWith('?:') ? lastLetters(group.slice(2)) : undefined;
}

function openingOf(way: string): number {
  let depth = 0;
  for (let at = way.length - 1; at >= 0; at--) {
    depth += Number(way[at] === ')') - Number(way[at] === '(');
    if (depth === 0) return at;
  }
  return -1;
}

/** Parted at each `|` that stands in no group. */
function alternatives(source: string): string[] {
  const ways = [''];
  let depth = 0;
  for (const character of source) {
    depth += Number(character === '(') - Number(character === ')');
    if (character === '|' && depth === 0) ways.push('');
    else ways.push(`${ways.pop()}${character}`);
  }
  return ways;
}
