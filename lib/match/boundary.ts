/**
 * Where a name may begin and end. Letters, digits and marks of any script may not touch it; apostrophes, underscores
 * and decimal points are decided by what stands on their other side. All on folded text, where every apostrophe is '.
 */
import type { FoldedText } from '#lib/names/fold.ts';
import { CYRILLIC, DIGIT, isWordAt, unitClasses } from '#lib/names/unit-class.ts';

/**
 * What follows an apostrophe and is a word of its own, so that the name ends before it. After any other letters the
 * apostrophe is a soft sign and the word goes on (Donets in Donets'k).
 */
export const CLITICS: readonly { ending: string; example: string }[] = [
  { ending: 's', example: 'Kyiv’s mayor' },
  { ending: 'd', example: 'Zelensky’d said so' },
  { ending: 'll', example: 'Kyiv’ll hold' },
  { ending: 've', example: 'the Ukrainians’ve won' },
  { ending: 're', example: 'the Ukrainians’re back' },
];

/** Units behind a name that decide whether it ends there: an apostrophe, the longest clitic, and what follows. */
export const LOOK_AHEAD = 4;

const APOSTROPHE = 0x27;
const UNDERSCORE = 0x5f;
const COMMA = 0x2c;
const POINT = 0x2e;

/** True if no word goes on to the left of unit `from`. */
export function beginsWord({ units }: FoldedText, from: number): boolean {
  if (isWordAt(units, from - 1)) return false;
  const touching = units[from - 1];
  if (!isWordAt(units, from - 2)) return true;
  if (touching === UNDERSCORE) return false;
  // l’Ukraine, dell’Ucraina: an elided article ends with its apostrophe. Куп’янськ is one word.
  if (touching === APOSTROPHE) return !has(units[from - 2], CYRILLIC) && !has(units[from], CYRILLIC);
  return !joinsNumber(units, from - 1);
}

/** True if no word goes on to the right of the exclusive end `end`. */
export function endsWord(text: FoldedText, end: number): boolean {
  if (end >= text.length) return true;
  const { units } = text;
  if (isWordAt(units, end)) return false;
  if (end + 1 >= text.length || !isWordAt(units, end + 1)) return true;
  const touching = units[end];
  if (touching === UNDERSCORE) return false;
  if (touching === APOSTROPHE) return isClitic(text, end + 1);
  return !joinsNumber(units, end);
}

/** A point or comma between digits is inside a number: 155 is not named in 1.155 or 155,000. */
function joinsNumber(units: Uint16Array, at: number): boolean {
  return (
    (units[at] === COMMA || units[at] === POINT) && has(units[at - 1], DIGIT) && has(units[at + 1], DIGIT)
  );
}

function isClitic({ units, length }: FoldedText, from: number): boolean {
  return CLITICS.some(({ ending }) => {
    for (let i = 0; i < ending.length; i++) {
      if (from + i >= length || units[from + i] !== ending.charCodeAt(i)) return false;
    }
    return from + ending.length >= length || !isWordAt(units, from + ending.length);
  });
}

function has(unit: number | undefined, bit: number): boolean {
  return unit !== undefined && ((unitClasses()[unit] ?? 0) & bit) !== 0;
}
