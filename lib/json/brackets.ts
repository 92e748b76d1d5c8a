/**
 * A look at the brackets of a text, before any parser: parsers call themselves for each level, and a text of nothing
 * but brackets exhausts their stack. Linear in the length of the text, whatever it holds.
 */

export interface BracketTrouble {
  /** `deep`: opens a level too many. `mismatched`: closes what is not open, so that the text is no JSON. */
  readonly is: 'deep' | 'mismatched';
  /** UTF-16 offset of the bracket. */
  readonly offset: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSER_OF: ReadonlyMap<number, number> = new Map([
  [0x5b, 0x5d],
  [0x7b, 0x7d],
]);
const CLOSERS: ReadonlySet<number> = new Set(CLOSER_OF.values());

/** The first bracket that opens a level below `depth` or closes none that is open. Brackets in strings do not count. */
export function findBracketTrouble(text: string, depth: number): BracketTrouble | undefined {
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === QUOTE) {
      offset = endOfString(text, offset);
      continue;
    }
    // Letters, digits and blanks are most of what is not in a string.
    if (unit < 0x5b) continue;
    const closer = CLOSER_OF.get(unit);
    if (closer !== undefined) {
      if (open.push(closer) > depth) return { is: 'deep', offset };
    } else if (CLOSERS.has(unit) && open.pop() !== unit) return { is: 'mismatched', offset };
  }
  return undefined;
}

/** Offset of the quotation mark that ends the string begun at `start`; the end of the text if none does. */
function endOfString(text: string, start: number): number {
  let offset = start + 1;
  for (; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === QUOTE) break;
    if (unit === BACKSLASH) offset++;
  }
  return offset;
}
