/** Everything around a find that speaks for or against its bearers. */
import { CONTEXTS, type ContextCue } from '#data/names/contexts/all.ts';
import { HOMOGRAPHS } from '#data/names/homographs.ts';
import type { Sense } from '#lib/lexicon/entry.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { Candidate } from './candidate.ts';
import { contextWords, type Found } from './context-words.ts';
import type { KnownNames } from './known-names.ts';
import { otherPersonBefore, type PersonCues, personCues } from './person-cues.ts';
import { bearsCapital, contextCues, writtenCues } from './place-cues.ts';
import { regionCue } from './region-cue.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { addTo, type Cue, type WeightName } from './weights.ts';

const words = contextWords(CONTEXTS);
const homographs = new Set(HOMOGRAPHS.map(({ text }) => foldToString(text)));

/** What a find is judged by. */
export type JudgingNames = Pick<KnownNames, 'bearers' | 'regions' | 'ignored'>;

const NONE: PersonCues = { cues: [] };

/** The cues for each bearer of one find. */
export class SenseCues {
  readonly #text: string;
  readonly #candidate: Candidate;
  readonly #names: JudgingNames;
  readonly #near: Surroundings;
  readonly #found: readonly Found<ContextCue>[];
  readonly #common: Cue | undefined;
  /** The same for all places and governments of the name. */
  #ofPlace: PlaceCues | undefined;

  constructor(text: string, candidate: Candidate, names: JudgingNames) {
    this.#text = text;
    this.#candidate = candidate;
    this.#names = names;
    this.#near = surroundings(text, candidate.start, candidate.end);
    this.#found = words.around(this.#near);
    this.#common = commonWord(text, candidate, this.#near);
  }

  /** For the bearer of one sense; weights that are ignored count nowhere. */
  of(sense: Sense): PersonCues {
    const bearer = this.#names.bearers.get(sense.entity);
    const person = bearer?.kind === 'person' ? ofPerson(sense, this.#near, bearer, this.#candidate) : NONE;
    const own = person.cues.find(({ weight }) => weight === 'own-given-name' && this.#counts(weight));
    const cues: Cue[] = [];
    addTo(cues, unambiguous(sense, bearer, own));
    if (bearer !== undefined) this.#addAround(cues, sense, bearer, own !== undefined);
    for (const cue of person.cues) cues.push(cue);
    if (bearer?.kind === 'person' && !bearer.isWoman) addTo(cues, feminine(this.#text, this.#candidate));
    addTo(cues, this.#common);
    if (this.#candidate.small.has(sense)) cues.push(smallLetters(this.#text, this.#candidate));
    const counted = this.#names.ignored === undefined ? cues : cues.filter((cue) => this.#counts(cue.weight));
    return person === NONE ? { cues: counted } : { ...person, cues: counted };
  }

  #addAround(cues: Cue[], sense: Sense, bearer: Bearer, isWhole: boolean): void {
    if (this.#found.length > 0) {
      for (const cue of contextCues(this.#found, bearer))
        if (!isSettled(cue.weight, sense, isWhole)) cues.push(cue);
    }
    if (!bearsCapital(bearer)) return;
    this.#ofPlace ??= placeCues(this.#text, this.#candidate, this.#near);
    addTo(cues, this.#ofPlace.otherPerson);
    addTo(cues, regionCue(this.#near, bearer, this.#names.regions));
    for (const cue of this.#ofPlace.written) cues.push(cue);
  }

  #counts(weight: WeightName): boolean {
    return this.#names.ignored?.has(weight) !== true;
  }
}

interface PlaceCues {
  readonly otherPerson: Cue | undefined;
  readonly written: readonly Cue[];
}

const placeCues = (text: string, { start, end, joinsKnown }: Candidate, near: Surroundings): PlaceCues => ({
  otherPerson: otherPersonBefore(near),
  written: writtenCues(text, start, end, near, joinsKnown),
});

/** The name itself, or the surname with its own given name where the pack's full names are. */
function unambiguous(
  { needsContext, role }: Sense,
  bearer: Bearer | undefined,
  own: Cue | undefined,
): Cue | undefined {
  if (!needsContext) return BY_ITSELF;
  const isWhole = role === 'surname' && own !== undefined && bearer?.isUnmistakable === true;
  return isWhole ? { weight: 'unambiguous', by: own.by } : undefined;
}

const BY_ITSELF: Cue = { weight: 'unambiguous', by: '' };

function ofPerson(
  { role, written }: Sense,
  near: Surroundings,
  bearer: Bearer,
  { followsName }: Candidate,
): PersonCues {
  if (role === 'full') return { cues: [{ weight: 'own-given-name', by: '' }] };
  const person = personCues(near, bearer, followsName);
  const isInitialled = person.cues.length === 0 && written.includes('.') && INITIALLED.test(written);
  return isInitialled ? { cues: [{ weight: 'own-initial', by: '' }] } : person;
}

/** A form that holds initials, before the surname or behind it. */
const INITIALLED = /^\p{Lu}\p{Ll}?\.|\s\p{Lu}\p{Ll}?\.$/u;

/**
 * With the given name it is this person, whose relatives are spoken of (her husband, Jan Example); and a name that
 * says its kind (Kharkiv region) is told nothing by the words around it.
 */
function isSettled(weight: WeightName, { role, written }: Sense, isWhole: boolean): boolean {
  if (weight === 'relative') return isWhole;
  return weight === 'kind-differs' && role === 'name' && written.includes(' ');
}

function commonWord(
  text: string,
  { start, end }: Candidate,
  { startsSentence }: Surroundings,
): Cue | undefined {
  if (!startsSentence) return undefined;
  const word = text.slice(start, end);
  return homographs.has(foldToString(word)) ? { weight: 'common-word', by: word } : undefined;
}

/** Folded, a Czech woman's surname is the possessive of a man's (Putinová, Putinova): only the accent tells. */
function feminine(text: string, { start, end }: Candidate): Cue | undefined {
  const last = text.charCodeAt(end - 1);
  if (last < FIRST_ACCENTED || (last >= FIRST_CYRILLIC && last <= LAST_CYRILLIC)) return undefined;
  const written = text.slice(start, end).normalize('NFC');
  return /ov[áé]$/iu.test(written) ? { weight: 'feminine', by: written } : undefined;
}

/** Most names end without an accent, and need not be composed to know it. */
const FIRST_ACCENTED = 0x80;
const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x482;

const smallLetters = (text: string, { start, end }: Candidate): Cue => ({
  weight: 'small-letters',
  by: text.slice(start, end),
});
