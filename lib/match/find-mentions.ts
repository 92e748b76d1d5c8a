/** Text and names in, mentions with offsets out. */
import type { Entry, Sense } from '#lib/lexicon/entry.ts';
import type { Accept } from '#lib/lexicon/lexicon.ts';
import { endInText } from '#lib/names/fold.ts';
import { FoldWindow } from '#lib/names/fold-window.ts';
import { isWordAt } from '#lib/names/unit-class.ts';
import { createAddressCheck } from './address.ts';
import { beginsWord, endsWord, LOOK_AHEAD } from './boundary.ts';
import type { Candidate } from './candidate.ts';
import { capitalsFit, isSmall, usesNoCapitals } from './capitals.ts';
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

const NOTHING: Findings = { judged: [], evidence: [], speaksOfSubject: false };

/** What stands at one place, up to unit `end` (exclusive) of the window. */
type Find =
  | {
      readonly is: 'name';
      readonly from: number;
      readonly end: number;
      readonly senses: readonly [Sense, ...Sense[]];
    }
  | { readonly is: 'kindred'; readonly end: number; readonly entities: readonly string[] }
  | { readonly is: 'phrase'; readonly end: number; readonly bars: readonly string[] };

/** A phrase inside which some entities are not named. `last`: offset in the text of its last unit. */
interface Phrase {
  readonly last: number;
  readonly bars: readonly string[];
}

/**
 * The names of one pack in `text`, each with a judgement of what it means; offsets are UTF-16 code units of `text`.
 * Where names overlap, the one that begins first wins, and of those the longest. Inside a phrase in which a name
 * means something else, its bearer is not found. Time is linear in the length of `text`.
 */
export function findMentions(text: string, names: KnownNames): Findings {
  const { at, count } = names.lexicon.sweep(text, usesNoCapitals(text));
  if (count === 0) return NOTHING;
  const finder = new Finder(text, names);
  for (let i = 0; i < count; i++) finder.lookAt(at[i] as number);
  return finder.findings();
}

/** Reused between texts: finding is synchronous and calls nobody who could find. */
const window = new FoldWindow();

const HYPHEN = 0x2d;

/** The search through one text, from one place to the next. */
class Finder {
  readonly #text: string;
  readonly #names: KnownNames;
  readonly #isInAddress: (at: number) => boolean;
  readonly #judged: Judged[] = [];
  readonly #kindred = new Set<string>();
  #phrases: Phrase[] = [];
  /** Offset up to which the text is dealt with. */
  #done = 0;

  constructor(text: string, names: KnownNames) {
    this.#text = text;
    this.#names = names;
    this.#isInAddress = createAddressCheck(text);
  }

  findings(): Findings {
    const evidence = evidenceOf(this.#judged, this.#kindred, this.#names.bearers);
    return { judged: this.#judged, evidence, speaksOfSubject: speaksOfSubject(evidence) };
  }

  /** Looks for a name at an offset at which one may begin; offsets ascend from call to call. */
  lookAt(place: number): void {
    if (place < this.#done) return;
    const from = window.open(this.#text, place);
    if (!window.reaches(from) || !isWordAt(window.units, from) || !beginsWord(window, from)) return;
    let find = this.#findAt(from);
    // Once more from the same word: the names in the phrase may have other bearers.
    for (; find?.is === 'phrase'; find = this.#findAt(from)) {
      this.#phrases = this.#phrases.filter(({ last }) => last > place);
      this.#phrases.push({ last: window.at[find.end - 1] as number, bars: find.bars });
    }
    if (find?.is === 'kindred') {
      for (const entity of find.entities) this.#kindred.add(entity);
      this.#done = endInText(this.#text, window, find.end - 1);
    } else if (find?.is === 'name') this.#judge(find);
  }

  #findAt(from: number): Find | undefined {
    return this.#names.lexicon.longest(window, from, this.#accept);
  }

  readonly #accept: Accept<Find> = (entry, from, end) => {
    window.reaches(end + LOOK_AHEAD);
    if (!beginsWord(window, from) || !endsWord(window, end)) return undefined;
    const [first, ...others] = this.#possible(from, end, entry);
    if (first !== undefined && !this.#isInAddress(window.at[from] as number))
      return { is: 'name', from, end, senses: [first, ...others] };
    const { bars, kindred } = entry;
    if (bars.length > 0 && !this.#isKnown(end, bars)) return { is: 'phrase', end, bars };
    return kindred.length > 0 ? { is: 'kindred', end, entities: kindred } : undefined;
  };

  /** True if the phrase that ends here was met already. */
  #isKnown(end: number, bars: readonly string[]): boolean {
    const last = window.at[end - 1] as number;
    return this.#phrases.some(
      (phrase) => phrase.last === last && bars.every((bar) => phrase.bars.includes(bar)),
    );
  }

  /** The senses that the capitals allow and no phrase around the name bars, in the entry's order. */
  #possible(from: number, end: number, { senses }: Entry): Sense[] {
    const [first, last] = [window.at[from] as number, window.at[end - 1] as number];
    const around = this.#phrases.filter((phrase) => first <= phrase.last && last <= phrase.last);
    return senses.filter(
      (sense) =>
        capitalsFit(this.#text, window, from, end, sense) &&
        !around.some(({ bars }) => bars.includes(sense.entity)),
    );
  }

  #judge({ from, end, senses }: Extract<Find, { is: 'name' }>): void {
    const text = this.#text;
    const start = window.at[from] as number;
    const before = this.#judged.at(-1);
    const candidate: Candidate = {
      start,
      end: endInText(text, window, end - 1),
      senses,
      small: new Set(senses.filter((sense) => isSmall(text, window, from, sense))),
      followsName: follows(text, before, start),
      joinsKnown: this.#joinsName(end),
    };
    const judged = apart(judge(text, candidate, this.#names), before, candidate);
    this.#judged.push(judged);
    this.#done = Math.max(candidate.end, judged.end);
  }

  #joinsName(end: number): boolean {
    return window.reaches(end) && window.units[end] === HYPHEN && this.#findAt(end + 1)?.is === 'name';
  }
}

/** Nothing but a space stands between the find and the one before. */
function follows(text: string, previous: Judged | undefined, start: number): boolean {
  return previous !== undefined && /^\s+$/u.test(text.slice(previous.end, start));
}

/** A name that was widened to the given name before it does not reach into the name before that. */
function apart(judged: Judged, previous: Judged | undefined, { start }: Candidate): Judged {
  return previous === undefined || judged.start >= previous.end ? judged : { ...judged, start };
}
