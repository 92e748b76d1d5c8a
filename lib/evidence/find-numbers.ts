/**
 * Numbers of a text: numerals with their separators, decimals and glued units (“155mm”), number words and their
 * compounds (“two hundred thousand”, “second-largest”, “two-thirds”), and vague amounts (“dozens”).
 * Dates are found first (`calendar.ts`) and left out here.
 */
import {
  CARDINALS,
  FRACTIONS,
  GLUED_SCALES,
  LOOSE_AMOUNTS,
  LOOSE_NUMBERS,
  MULTIPLES,
  ORDINALS,
  POINTING_WORDS,
  SCALES,
  TIME_SPANS,
  TIME_UNITS,
  VAGUE_AMOUNTS,
} from './number-words.ts';
import type { Range } from './paragraphs.ts';

export interface FoundNumber extends Range {
  /** What it may amount to: “half” is 0.5 or 50 (percent), “£5m” 5 or 5,000,000. Empty for a vague amount. */
  readonly values: readonly number[];
  /** True where it is often no amount at all: “one of them”, “for the first time”. */
  readonly loose: boolean;
}

/** A piece of a word: numerals and words, split at hyphens. */
interface Atom extends Range {
  readonly text: string;
  /** What stands between this atom and the one before it. */
  readonly gap: string;
}

/** Every number of a text, in order, apart from those within `except` (its dates). */
export function findNumbers(text: string, except: readonly Range[]): FoundNumber[] {
  const atoms = atomsOf(text).filter(
    (atom) => !except.some((range) => atom.start < range.end && range.start < atom.end),
  );
  const found: FoundNumber[] = [];
  let counted = 0;
  for (let index = 0; index < atoms.length; ) {
    const number = readAmount(atoms, index) ?? readWord(atoms, index) ?? readTime(atoms, index, counted);
    if (number) {
      found.push(number.found);
      counted = number.next;
    }
    index = number?.next ?? index + 1;
  }
  return found;
}

/** A numeral with separators and what is glued to it, or a run of letters. “F-16” is a name, no number. */
const ATOM =
  /(?<!\p{Lu}[\p{L}\p{N}]*-)(?<![\p{L}\p{N}])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)*)[\p{L}\p{N}]*|(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}’']*/gu;

function atomsOf(text: string): Atom[] {
  let end = 0;
  return [...text.matchAll(ATOM)].map((match) => {
    const atom = {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].toLowerCase(),
      gap: text.slice(end, match.index),
    };
    end = atom.end;
    return atom;
  });
}

interface Read {
  readonly found: FoundNumber;
  /** Index of the first atom behind the number. */
  readonly next: number;
}

/** True if an atom goes on from the one before it: only a space or a hyphen stands between. */
const goesOn = (atom: Atom | undefined): atom is Atom => atom !== undefined && /^[\s-]$/u.test(atom.gap);

/** Numerals, cardinals, scales and what follows them: “1.5 million”, “two hundred thousand”, “two-thirds”, “a dozen”. */
function readAmount(atoms: readonly Atom[], index: number): Read | undefined {
  const first = atoms[index];
  if (!first) return undefined;
  const numeral = numeralValues(first.text);
  const start = numeral ?? valuesOf(CARDINALS, first.text) ?? valuesOf(SCALES, first.text);
  if (!start) return undefined;

  let values = start;
  let next = index + 1;
  for (;;) {
    const at = next + Number(isAndWithin(atoms, next));
    const atom = atoms[at];
    const joined = goesOn(atom) ? extend(values, atom, atoms[next - 1]?.text ?? '') : undefined;
    if (!joined) break;
    values = joined;
    next = at + 1;
  }
  const loose = next === index + 1 && first.text === 'one';
  return { found: { start: first.start, end: atoms[next - 1]?.end ?? first.end, values, loose }, next };
}

/** True at the “and” of “a hundred and fifty”. */
function isAndWithin(atoms: readonly Atom[], index: number): boolean {
  const and = atoms[index];
  return (
    goesOn(and) &&
    and.text === 'and' &&
    SCALES.has(atoms[index - 1]?.text ?? '') &&
    CARDINALS.has(atoms[index + 1]?.text ?? '')
  );
}

/** A number with one more word: a scale multiplies, a unit is added to tens, a part divides. */
function extend(values: readonly number[], atom: Atom, before: string): readonly number[] | undefined {
  const scale = SCALES.get(atom.text);
  if (scale !== undefined) return values.map((value) => addScale(value, scale));
  const unit = CARDINALS.get(atom.text);
  const tens = CARDINALS.get(before) ?? SCALES.get(before) ?? 0;
  if (unit !== undefined && tens >= 20 && unit < tens) return values.map((value) => value + unit);
  const part =
    FRACTIONS.get(atom.text) ??
    (ORDINALS.has(atom.text) && atom.gap === '-' && before === 'one'
      ? 1 / (ORDINALS.get(atom.text) ?? 1)
      : undefined);
  if (part !== undefined) return values.flatMap((value) => [value * part, value * part * 100]);
  return undefined;
}

/** “two hundred” + thousand multiplies all; “two thousand three” + hundred multiplies the last part only. */
function addScale(value: number, scale: number): number {
  const rest = value % (scale * 10);
  return value >= scale * 10 && rest > 0 && rest < scale ? value - rest + rest * scale : value * scale;
}

/** What a numeral may amount to, with what is glued to it; undefined for a word. A time of day amounts to nothing. */
function numeralValues(text: string): readonly number[] | undefined {
  const match = /^(?<digits>[\d.,:\u00a0\u202f]*\d)(?<suffix>\D.*)?$/u.exec(text);
  if (!match?.groups) return undefined;
  const value = Number((match.groups.digits ?? '').replace(/[,\u00a0\u202f]/gu, ''));
  if (Number.isNaN(value)) return [];
  const scale = GLUED_SCALES.get(match.groups.suffix ?? '');
  return scale === undefined ? [value] : [value, value * scale];
}

const valuesOf = (table: ReadonlyMap<string, number>, word: string) => {
  const value = table.get(word);
  return value === undefined ? undefined : [value];
};

/** Words that are numbers by themselves: ordinals, parts, multiples, vague amounts. */
function readWord(atoms: readonly Atom[], index: number): Read | undefined {
  const atom = atoms[index];
  if (!atom) return undefined;
  const one = (values: readonly number[], loose: boolean, next = index + 1): Read => ({
    found: { start: atom.start, end: atoms[next - 1]?.end ?? atom.end, values, loose },
    next,
  });
  const following = atoms[index + 1];
  const ordinal = ORDINALS.get(atom.text);
  if (ordinal !== undefined) {
    const isRank = following?.gap === '-' && /est$|^(?:most|best|worst)$/u.test(following.text);
    return isRank ? one([ordinal], false, index + 2) : one([ordinal, 1 / ordinal, 100 / ordinal], true);
  }
  const part = FRACTIONS.get(atom.text);
  if (part !== undefined) return readFraction(atoms, index, part) ?? one([part, part * 100], false);
  const multiple = MULTIPLES.get(atom.text);
  if (multiple !== undefined) return one([multiple], false);
  const loose = LOOSE_NUMBERS.get(atom.text);
  if (loose !== undefined) return one([loose], true);
  if (VAGUE_AMOUNTS.has(atom.text)) return one([], false, endOfVague(atoms, index));
  if (LOOSE_AMOUNTS.has(atom.text)) return one([], true);
  return undefined;
}

/** “half a million”, “half a dozen”. */
function readFraction(atoms: readonly Atom[], index: number, part: number): Read | undefined {
  const [first, article, word] = atoms.slice(index, index + 3);
  const scale = SCALES.get(word?.text ?? '');
  if (!first || !goesOn(article) || article.text !== 'a' || !goesOn(word) || scale === undefined)
    return undefined;
  return {
    found: { start: first.start, end: word.end, values: [part * scale], loose: false },
    next: index + 3,
  };
}

/** “tens of thousands”: one amount. */
function endOfVague(atoms: readonly Atom[], index: number): number {
  const [of, word] = atoms.slice(index + 1, index + 3);
  return goesOn(of) && of.text === 'of' && goesOn(word) && VAGUE_AMOUNTS.has(word.text)
    ? index + 3
    : index + 1;
}

/**
 * “A week”, and “months” without a number: amounts of time. Not so where the words before point at it (“recent days”)
 * or count it (“four long days”).
 * @param counted index behind the last number.
 */
function readTime(atoms: readonly Atom[], index: number, counted: number): Read | undefined {
  const [atom, following] = atoms.slice(index, index + 2);
  if (!atom) return undefined;
  if (/^an?$/u.test(atom.text) && goesOn(following) && TIME_UNITS.has(following.text)) {
    return { found: { start: atom.start, end: following.end, values: [1], loose: true }, next: index + 2 };
  }
  const isCounted = counted > 0 && index - counted < 2;
  if (!TIME_SPANS.has(atom.text) || isCounted || POINTING_WORDS.has(atoms[index - 1]?.text ?? ''))
    return undefined;
  return { found: { start: atom.start, end: atom.end, values: [], loose: false }, next: index + 1 };
}
