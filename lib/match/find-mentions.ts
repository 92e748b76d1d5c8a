/** Text and names in, mentions with offsets out. */
import type { Entry, Sense } from '#lib/lexicon/lexicon.ts';
import { endInText, type FoldedText, fold } from '#lib/names/fold.ts';
import { SURROGATE, unitClasses, WORD } from '#lib/names/unit-class.ts';
import { createAddressCheck } from './address.ts';
import { beginsWord, endsWord } from './boundary.ts';
import type { Candidate } from './candidate.ts';
import { capitalsFit, isSmall } from './capitals.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Judged, judge } from './judge.ts';
import type { KnownNames } from './known-names.ts';
import { speaksOfSubject } from './subject.ts';

/** Everything found in one text. */
export interface Findings {
  /** In the order of the text, not overlapping; also those that were judged to mean none of the pack's. */
  readonly judged: readonly Judged[];
  /** What the text says about what the page is about. */
  readonly evidence: readonly Evidence[];
  /** The text speaks of the pack's subject by itself, whatever the rest of the page does. */
  readonly speaksOfSubject: boolean;
}

/** Reused between calls: a scan is synchronous and calls nobody who could scan. */
let scratch: FoldedText | undefined;

/** What stands at one place, up to `end` (exclusive, folded units). */
type Find =
  | {
      readonly is: 'name';
      readonly from: number;
      readonly end: number;
      readonly senses: readonly [Sense, ...Sense[]];
    }
  | { readonly is: 'kindred'; readonly end: number; readonly entities: readonly string[] }
  | Phrase;

/** A phrase inside which some entities are not named. */
interface Phrase {
  readonly is: 'phrase';
  readonly end: number;
  readonly bars: readonly string[];
}

/**
 * The names of one pack in `text`, each with a judgement of what it means; offsets are UTF-16 code units of `text`.
 * Where names overlap, the one that begins first wins, and of those the longest. Inside a phrase in which a name
 * means something else, its bearer is not found. Time is linear in the length of `text`.
 */
export function findMentions(text: string, names: KnownNames): Findings {
  const { lexicon, bearers } = names;
  scratch = fold(text, scratch);
  const folded = scratch;
  const { units, at, length } = folded;
  const isInAddress = createAddressCheck(text);
  const classes = unitClasses();
  const judged: Judged[] = [];
  const kindred = new Set<string>();
  let phrases: Phrase[] = [];

  const accept = (entry: Entry, from: number, end: number): Find | undefined => {
    if (!beginsWord(folded, from) || !endsWord(folded, end)) return undefined;
    const [first, ...others] = possible(text, folded, from, end, entry, phrases);
    if (first !== undefined && !isInAddress(at[from] as number))
      return { is: 'name', from, end, senses: [first, ...others] };
    const isKnown = phrases.some((phrase) => phrase.end === end && phrase.bars === entry.bars);
    if (entry.bars.length > 0 && !isKnown) return { is: 'phrase', end, bars: entry.bars };
    return entry.kindred.length > 0 ? { is: 'kindred', end, entities: entry.kindred } : undefined;
  };
  const isName = (from: number) => lexicon.longest(folded, from, accept)?.is === 'name';

  for (let from = 0; from < length; ) {
    const cls = classes[units[from] as number] as number;
    const find = (cls & (WORD | SURROGATE)) === 0 ? undefined : lexicon.longest(folded, from, accept);
    if (find === undefined) {
      from = pastToken(units, from, length, classes);
    } else if (find.is === 'phrase') {
      // Once more from the same word: the names in the phrase may have other bearers.
      phrases = [...phrases.filter(({ end }) => end > from), find];
    } else if (find.is === 'kindred') {
      for (const entity of find.entities) kindred.add(entity);
      from = find.end;
    } else {
      const candidate = {
        start: at[from] as number,
        end: endInText(text, folded, find.end - 1),
        senses: find.senses,
        small: new Set(find.senses.filter((sense) => isSmall(text, folded, find.from, sense))),
        followsName: follows(text, judged.at(-1), at[from] as number),
        joinsKnown: units[find.end] === HYPHEN && isName(find.end + 1),
      };
      judged.push(apart(judge(text, candidate, names), judged.at(-1), candidate));
      from = pastSpan(folded, find.end, judged.at(-1)?.end ?? 0);
    }
  }
  const evidence = evidenceOf(judged, kindred, bearers);
  return { judged, evidence, speaksOfSubject: speaksOfSubject(evidence) };
}

const HYPHEN = 0x2d;

/** Nothing but a space stands between the find and the one before. */
function follows(text: string, previous: Judged | undefined, start: number): boolean {
  return previous !== undefined && /^\s+$/u.test(text.slice(previous.end, start));
}

/** A name that was widened to the given name before it does not reach into the name before that. */
function apart(judged: Judged, previous: Judged | undefined, { start }: Candidate): Judged {
  return previous === undefined || judged.start >= previous.end ? judged : { ...judged, start };
}

/** The first unit from `from` on that stands behind `end` (offset in the text). */
function pastSpan({ at, length }: FoldedText, from: number, end: number): number {
  let unit = from;
  while (unit < length && (at[unit] as number) < end) unit++;
  return unit;
}

/** The end of the word at `from`, or the next unit if none is there. */
function pastToken(units: Uint16Array, from: number, length: number, classes: Uint8Array): number {
  let end = from + 1;
  if (((classes[units[from] as number] as number) & WORD) === 0) return end;
  while (end < length && ((classes[units[end] as number] as number) & WORD) !== 0) end++;
  return end;
}

/** The senses that the capitals allow and no phrase around the name bars, in the entry's order. */
function possible(
  text: string,
  folded: FoldedText,
  from: number,
  end: number,
  { senses }: Entry,
  phrases: readonly Phrase[],
): Sense[] {
  return senses.filter(
    (sense) =>
      capitalsFit(text, folded, from, end, sense) &&
      !phrases.some((phrase) => from < phrase.end && end <= phrase.end && phrase.bars.includes(sense.entity)),
  );
}
