/**
 * The words around a find, within its sentence:
 *
 *   text      “Ukraine’s president,  Volodymyr   Zelensky ,  spoke in Kyiv. Then”
 *   before                president ┊ Volodymyr ┊
 *   after                                        ┊ spoke ┊ in ┊ Kyiv ┊
 *   gap of each: what stands between it and the name, or the word nearer to it
 */
import { foldToString } from '#lib/names/fold.ts';
import { MATCH_LIMITS } from './limits.ts';

export interface NearWord {
  /** As written. */
  readonly text: string;
  readonly folded: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word and the name, or the word that is nearer to it. */
  readonly gap: string;
}

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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u2060'’ʼ`-]*/gu;
const HYPHEN_BEFORE = /[-‐‑]$/u;
const JOINED_BEFORE = /([\p{L}\p{M}\p{N}\u00ad'’ʼ]+)[-‐‑]$/u;
const JOINED_AFTER = /^[-‐‑]([\p{L}\p{M}\p{N}\u00ad'’ʼ]+)/u;
const ENDS_SENTENCE = /[!?…\n;•|]|\.(?=[\s"»”'’)])/u;
/** Words whose full stop ends no sentence: initials, titles, kinds of places. */
const ABBREVIATED =
  /^(?:\p{L}|mr|mrs|ms|dr|prof|gen|lt|col|sgt|capt|sen|rep|gov|st|pres|prez|min|dep|m|mme|sr|sra|płk|por|вул|ул|просп|обл|им|ім|ген|гг|рр|смт|пгт|пос|наз|нар|т|др)$/iu;

/** The words around `text.slice(start, end)`. Reads a bounded stretch to each side. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const reach = MATCH_LIMITS.contextWindow;
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  // Asked only where a hyphen stands: the pattern runs back over the word.
  const joinedBefore = HYPHEN_BEFORE.test(head) ? (JOINED_BEFORE.exec(head)?.[1] ?? '') : '';
  const joinedAfter = JOINED_AFTER.exec(tail)?.[1] ?? '';
  const before = wordsBefore(
    joinedBefore === '' ? head : head.slice(0, -joinedBefore.length - 1),
    Math.max(0, start - reach),
  );
  const joined = joinedAfter === '' ? [] : [nearWord(joinedAfter, end + 1, '-')];
  const after = [...joined, ...wordsAfter(tail, joinedAfter === '' ? 0 : joinedAfter.length + 1, end)];
  return { before: before.words, after, startsSentence: before.isWhole, joinedBefore, joinedAfter };
}

function wordsBefore(head: string, offset: number): { words: NearWord[]; isWhole: boolean } {
  const words: NearWord[] = [];
  let until = head.length;
  for (const match of [...head.matchAll(WORD)].reverse()) {
    const from = match.index;
    const gap = head.slice(from + match[0].length, until);
    if (ENDS_SENTENCE.test(gap) && !(gap.startsWith('.') && ABBREVIATED.test(match[0]))) break;
    if (words.length === MATCH_LIMITS.contextWords) return { words, isWhole: false };
    words.push(nearWord(match[0], offset + from, gap));
    until = from;
  }
  return { words, isWhole: words.length === 0 };
}

function wordsAfter(tail: string, skipped: number, offset: number): NearWord[] {
  const words: NearWord[] = [];
  let from = skipped;
  let previous = '';
  for (const match of tail.slice(skipped).matchAll(WORD)) {
    const at = skipped + match.index;
    const gap = tail.slice(from, at);
    const isSentence = ENDS_SENTENCE.test(gap) && !(gap.startsWith('.') && ABBREVIATED.test(previous));
    if (words.length === MATCH_LIMITS.contextWords || isSentence) break;
    words.push(nearWord(match[0], offset + at, gap));
    previous = match[0];
    from = at + match[0].length;
  }
  return words;
}

function nearWord(text: string, start: number, gap: string): NearWord {
  return { text, folded: foldToString(text), start, end: start + text.length, gap };
}
