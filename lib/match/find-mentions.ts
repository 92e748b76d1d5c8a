/** Text and lexicon in, mentions with offsets out. */
import type { Entry, Lexicon } from '#lib/lexicon/lexicon.ts';
import { endInText, type FoldedText, fold } from '#lib/names/fold.ts';
import { SURROGATE, unitClasses, WORD } from '#lib/names/unit-class.ts';
import { createAddressCheck } from './address.ts';
import { beginsWord, endsWord } from './boundary.ts';
import { capitalsFit } from './capitals.ts';
import type { Mention } from './mention.ts';

/** Reused between calls: a scan is synchronous and calls nobody who could scan. */
let scratch: FoldedText | undefined;

/** What stands at one place, up to `end` (exclusive, folded units). */
type Find =
  | { readonly is: 'name'; readonly end: number; readonly named: Pick<Mention, 'senses' | 'needsSubject'> }
  | Phrase;

/** A phrase inside which some entities are not named. */
interface Phrase {
  readonly is: 'phrase';
  readonly end: number;
  readonly bars: readonly string[];
}

/**
 * The names of `lexicon` in `text`, ascending, not overlapping; offsets are UTF-16 code units of `text`. Where names
 * overlap, the one that begins first wins, and of those the longest. Inside a phrase in which a name means something
 * else, its bearer is not found. Time is linear in the length of `text`.
 */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  scratch = fold(text, scratch);
  const folded = scratch;
  const { units, at, length } = folded;
  const isInAddress = createAddressCheck(text);
  const classes = unitClasses();
  const mentions: Mention[] = [];
  let phrases: Phrase[] = [];

  const accept = (entry: Entry, from: number, end: number): Find | undefined => {
    if (!beginsWord(folded, from) || !endsWord(folded, end)) return undefined;
    const named = bearers(text, folded, from, end, entry, phrases);
    if (named !== undefined && !isInAddress(at[from] as number)) return { is: 'name', end, named };
    const isKnown = phrases.some((phrase) => phrase.end === end && phrase.bars === entry.bars);
    return entry.bars.length === 0 || isKnown ? undefined : { is: 'phrase', end, bars: entry.bars };
  };

  for (let from = 0; from < length; ) {
    const cls = classes[units[from] as number] as number;
    const find = (cls & (WORD | SURROGATE)) === 0 ? undefined : lexicon.longest(folded, from, accept);
    if (find?.is === 'phrase') {
      // Once more from the same word: the names in the phrase may have other bearers.
      phrases = [...phrases.filter(({ end }) => end > from), find];
    } else if (find?.is === 'name') {
      mentions.push({ start: at[from] as number, end: endInText(text, folded, find.end - 1), ...find.named });
      from = find.end;
    } else {
      from = pastToken(units, from, length, classes);
    }
  }
  return mentions;
}

/** The end of the word at `from`, or the next unit if none is there. */
function pastToken(units: Uint16Array, from: number, length: number, classes: Uint8Array): number {
  let end = from + 1;
  if (((classes[units[from] as number] as number) & WORD) === 0) return end;
  while (end < length && ((classes[units[end] as number] as number) & WORD) !== 0) end++;
  return end;
}

/** The senses that the capitals allow and no phrase around the name bars, in the entry's order. */
function bearers(
  text: string,
  folded: FoldedText,
  from: number,
  end: number,
  { senses }: Entry,
  phrases: readonly Phrase[],
): Pick<Mention, 'senses' | 'needsSubject'> | undefined {
  const named: string[] = [];
  let needsSubject = true;
  for (const sense of senses) {
    if (!capitalsFit(text, folded, from, end, sense)) continue;
    if (
      phrases.some((phrase) => from < phrase.end && end <= phrase.end && phrase.bars.includes(sense.entity))
    )
      continue;
    if (!sense.needsContext) needsSubject = false;
    if (!named.includes(sense.entity)) named.push(sense.entity);
  }
  const [first, ...others] = named;
  return first === undefined ? undefined : { senses: [first, ...others], needsSubject };
}
