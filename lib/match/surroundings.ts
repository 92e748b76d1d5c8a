/**
 * The words around a find, within its sentence:
 *
 *   text      “Ukraine’s president,  Volodymyr   Zelensky ,  spoke in Kyiv. Then”
 *   before                president ┊ Volodymyr ┊
 *   after                                        ┊ spoke ┊ in ┊ Kyiv ┊
 *   gap of each: what stands between it and the name, or the word nearer to it
 *
 * Only where the words stand is found out at once, in one pass over the code units to each side. What they are is cut
 * out and folded when it is asked for.
 */
import { MATCH_LIMITS } from './limits.ts';
import {
  BEGINS,
  CLOSES,
  ENDS,
  HYPHEN,
  INSIDE,
  JOINED,
  kindAt,
  kindBefore,
  STOP,
  sizeOf,
} from './near-units.ts';
import { type NearWord, WordInText } from './near-word.ts';

export interface Surroundings {
  /** Nearest first. */
  readonly before: readonly NearWord[];
  readonly after: readonly NearWord[];
  /** Nothing of the sentence stands before the name but marks. */
  readonly startsSentence: boolean;
  /** What is joined to the name by a hyphen (“pro” in pro-Kyiv); empty: nothing. Behind the name it is also a word of `after`. */
  readonly joinedBefore: string;
  readonly joinedAfter: string;
}

/** Words whose full stop ends no sentence: initials, titles, kinds of places. */
const ABBREVIATED =
  /^(?:\p{L}|mr|mrs|ms|dr|prof|gen|lt|col|sgt|capt|sen|rep|gov|st|pres|prez|min|dep|m|mme|sr|sra|płk|por|вул|ул|просп|обл|им|ім|ген|гг|рр|смт|пгт|пос|наз|нар|т|др)$/iu;

/** The words around `text.slice(start, end)`. Reads a bounded stretch to each side. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const from = Math.max(0, start - MATCH_LIMITS.contextWindow);
  const to = Math.min(text.length, end + MATCH_LIMITS.contextWindow);
  const joinedFrom = startOfJoined(text, from, start);
  const joinedTo = endOfJoined(text, end, to);
  const before = wordsBefore(text, from, joinedFrom);
  return {
    before,
    after: wordsAfter(text, end, joinedTo, to),
    startsSentence: before.length === 0,
    joinedBefore: joinedFrom === start ? '' : text.slice(joinedFrom, start - 1),
    joinedAfter: joinedTo === end ? '' : text.slice(end + 1, joinedTo),
  };
}

/** Where what a hyphen joins to a name at `start` begins; `start`: nothing is joined. */
function startOfJoined(text: string, from: number, start: number): number {
  if (start === from || (kindBefore(text, start, from) & HYPHEN) === 0) return start;
  const hyphen = start - 1;
  let at = hyphen;
  while (at > from) {
    const kind = kindBefore(text, at, from);
    if ((kind & JOINED) === 0) break;
    at -= sizeOf(kind);
  }
  return at === hyphen ? start : at;
}

/** Where what a hyphen joins to a name at `end` ends; `end`: nothing is joined. */
function endOfJoined(text: string, end: number, to: number): number {
  if (end === to || (kindAt(text, end, to) & HYPHEN) === 0) return end;
  let at = end + 1;
  while (at < to) {
    const kind = kindAt(text, at, to);
    if ((kind & JOINED) === 0) break;
    at += sizeOf(kind);
  }
  return at === end + 1 ? end : at;
}

/** In `text.slice(from, until)`, the last first, until a sentence ends. */
function wordsBefore(text: string, from: number, until: number): NearWord[] {
  const words: NearWord[] = [];
  let gapEnd = until;
  for (let at = until; words.length < MATCH_LIMITS.contextWords; ) {
    const end = endOfRun(text, from, at);
    if (end === from) break;
    at = startOfRun(text, from, end);
    const start = startOfWord(text, at, end);
    // A run of marks and apostrophes that holds no letter is no word.
    if (start === end) continue;
    if (endsSentence(text, end, gapEnd) && !isAbbreviation(text, start, end)) break;
    words.push(new WordInText(text, start, end, end, gapEnd));
    gapEnd = start;
  }
  return words;
}

/** Where the last run of letters and the like before `at` ends. */
function endOfRun(text: string, from: number, at: number): number {
  let end = at;
  while (end > from) {
    const kind = kindBefore(text, end, from);
    if ((kind & INSIDE) !== 0) break;
    end -= sizeOf(kind);
  }
  return end;
}

/** Where the run of letters and the like that ends at `end` begins. */
function startOfRun(text: string, from: number, end: number): number {
  let start = end;
  while (start > from) {
    const kind = kindBefore(text, start, from);
    if ((kind & INSIDE) === 0) break;
    start -= sizeOf(kind);
  }
  return start;
}

/** In `text.slice(end, to)`, until a sentence ends; first what a hyphen joins to the name, up to `joinedTo`. */
function wordsAfter(text: string, end: number, joinedTo: number, to: number): NearWord[] {
  const words: NearWord[] = [];
  if (joinedTo > end) words.push(new WordInText(text, end + 1, joinedTo, end, end + 1));
  const most = words.length + MATCH_LIMITS.contextWords;
  let gapStart = joinedTo;
  let previous = joinedTo;
  for (let at = joinedTo; words.length < most; ) {
    const start = startOfWord(text, at, to);
    if (start === to) break;
    if (endsSentence(text, gapStart, start) && !isAbbreviation(text, previous, gapStart)) break;
    at = endOfWord(text, start, to);
    words.push(new WordInText(text, start, at, gapStart, start));
    previous = start;
    gapStart = at;
  }
  return words;
}

/** Of the first word from `at` on; `to`: there is none. */
function startOfWord(text: string, at: number, to: number): number {
  let start = at;
  while (start < to) {
    const kind = kindAt(text, start, to);
    if ((kind & BEGINS) !== 0) break;
    start += sizeOf(kind);
  }
  return start;
}

function endOfWord(text: string, start: number, to: number): number {
  let end = start;
  while (end < to) {
    const kind = kindAt(text, end, to);
    if ((kind & INSIDE) === 0) break;
    end += sizeOf(kind);
  }
  return end;
}

/** A sentence ends within `text.slice(start, end)`, which holds no word. */
function endsSentence(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at, at);
    if ((kind & ENDS) !== 0) return true;
    if ((kind & STOP) !== 0 && at + 1 < end && (kindAt(text, at + 1, at) & CLOSES) !== 0) return true;
  }
  return false;
}

/** What stands behind the word at `start` is a full stop that belongs to it. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  return text.startsWith('.', end) && ABBREVIATED.test(text.slice(start, end));
}
