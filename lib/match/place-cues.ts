/** What the words around a name say about the place it means, by the kind of bearer. */
import type { ContextCue } from '#data/names/contexts/all.ts';
import { HOUSES } from '#data/names/contexts/papers.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import type { Found } from './context-words.ts';
import { IN_TITLE, kindBefore, sizeOf } from './near-units.ts';
import type { Surroundings } from './surroundings.ts';
import { addTo, type Cue, type WeightName } from './weights.ts';

/** For each cue, what it is worth to a bearer; undefined: nothing. */
const WORTH: Readonly<Record<ContextCue, (bearer: Bearer) => WeightName | undefined>> = {
  club: (bearer) => (bearsCapital(bearer) ? 'club' : undefined),
  dish: (bearer) => (bearsCapital(bearer) ? 'dish' : undefined),
  street: (bearer) => (bearsCapital(bearer) || bearer.kind === 'person' ? 'street' : undefined),
  newspaper: (bearer) => (bearsCapital(bearer) ? 'newspaper' : undefined),
  vessel: (bearer) => (bearsCapital(bearer) || bearer.kind === 'person' ? 'vessel' : undefined),
  elsewhere: (bearer) => (bearsCapital(bearer) ? 'elsewhere' : undefined),
  namesake: (bearer) => (bearsCapital(bearer) ? 'namesake' : undefined),
  relative: ({ kind }) => (kind === 'person' ? 'relative' : undefined),
  'says-award': ({ kind, isGovernment }) => (kind === 'organisation' && !isGovernment ? 'award' : undefined),
  'says-think-tank': ({ kind, isGovernment }) =>
    kind === 'organisation' && !isGovernment ? 'think-tank' : undefined,
  'says-city': (bearer) => ofKind(bearer, ['city'], ['region', 'river']),
  'says-region': (bearer) => ofKind(bearer, ['region'], ['city', 'village', 'river']),
  'says-village': (bearer) => ofKind(bearer, ['village'], ['city', 'region', 'river']),
  'says-river': (bearer) => ofKind(bearer, ['river'], ['city', 'village', 'region']),
  'says-suburb': (bearer) => ofKind(bearer, ['city'], ['river', 'region']),
  'says-district': ({ place }) => (place === 'city' || place === 'village' ? 'part-of-place' : undefined),
  'says-government': ({ isGovernment }) => (isGovernment ? 'acts' : undefined),
  'says-place': ({ kind }) => (kind === 'place' ? 'is-a-place' : undefined),
};

/** Places, and governments that are called by one. */
export const bearsCapital = ({ kind, isGovernment }: Bearer): boolean => kind === 'place' || isGovernment;

function ofKind(
  { place, isGovernment }: Bearer,
  agreeing: readonly string[],
  differing: readonly string[],
): WeightName | undefined {
  if (isGovernment) return 'kind-differs';
  if (place === undefined) return undefined;
  return agreeing.includes(place) ? 'kind-agrees' : differing.includes(place) ? 'kind-differs' : undefined;
}

/** The cues of the words around, for one bearer. */
export function contextCues(found: readonly Found<ContextCue>[], bearer: Bearer): Cue[] {
  const cues: Cue[] = [];
  for (const { cue, by } of found) {
    const weight = WORTH[cue](bearer);
    if (weight !== undefined && !isSaidOfPlaceItself(cue, by)) cues.push({ weight, by });
  }
  return cues;
}

/** "New Moscow" is another place; "new Moscow theatres" are in this one, as a Kharkiv university is. */
function isSaidOfPlaceItself(cue: ContextCue, by: string): boolean {
  if (cue === 'namesake') return !CAPITALISED.test(by);
  return cue === 'newspaper' && HOUSES_IN_PLACES.has(by);
}

const CAPITALISED = /^\p{Lu}/u;
const HOUSES_IN_PLACES: ReadonlySet<string> = new Set(HOUSES.map(({ word }) => word));

/**
 * How the name of a place or government in `text.slice(start, end)` is written: what speaks against each of them.
 * `joinsKnown`: what a hyphen joins to it is itself a name of the pack.
 */
export function writtenCues(
  text: string,
  start: number,
  end: number,
  { joinedAfter }: Surroundings,
  joinsKnown: boolean,
): Cue[] {
  const cues: Cue[] = [];
  addTo(cues, quotedCue(text, start, end));
  addTo(cues, titleCue(text, start, end));
  if (joinedAfter !== '' && !joinsKnown) addTo(cues, joinedCue(joinedAfter));
  return cues;
}

const OPENING = unitsOf('«„“"');
const CLOSING = unitsOf('»“”"');

/** Alone in quotation marks (крейсер «Москва», w klubie „Donbas”). */
function quotedCue(text: string, start: number, end: number): Cue | undefined {
  const isQuoted = OPENING.has(text.charCodeAt(start - 1)) && CLOSING.has(text.charCodeAt(end));
  return isQuoted ? { weight: 'quoted', by: text.slice(start - 1, end + 1) } : undefined;
}

/** In a short title: «Солнце Москвы». */
function titleCue(text: string, start: number, end: number): Cue | undefined {
  if (!mayStandInTitle(text, start)) return undefined;
  const before = TITLE_BEFORE.exec(text.slice(Math.max(0, start - TITLE_REACH), start));
  const after = TITLE_AFTER.exec(text.slice(end, end + TITLE_REACH));
  if (before === null || after === null) return undefined;
  const words = [...(before[1] ?? '').matchAll(/\p{L}+/gu), ...(after[1] ?? '').matchAll(/\p{L}+/gu)];
  const isTitle = words.length === 1 || words.length === 2;
  return isTitle ? { weight: 'in-title', by: `${before[0]}${text.slice(start, end)}${after[0]}` } : undefined;
}

/** Nothing but what titles consist of stands between the name and an opening mark: asked before the patterns below. */
function mayStandInTitle(text: string, start: number): boolean {
  const from = Math.max(0, start - TITLE_REACH);
  for (let at = start; at > from; ) {
    const kind = kindBefore(text, at, from);
    if ((kind & IN_TITLE) === 0) return TITLE_OPENING.has(text.charCodeAt(at - 1));
    at -= sizeOf(kind);
  }
  return false;
}

const TITLE_OPENING = unitsOf('«„');
const TITLE_BEFORE = /[«„]([\p{L}\s\u00a0-]{0,40})$/u;
const TITLE_AFTER = /^([\p{L}\s\u00a0-]{0,40})[»“”]/u;
/** UTF-16 code units to each side: three words. */
const TITLE_REACH = 42;

/** Endings of what a hyphen adds to make another place: Kupyansk-Vuzlovyi, Купянск-Узловой. */
const ADDS = /^\p{Lu}.*(?:yi|yy|iy|oy|oi|yj|ий|ый|ой|ая|ое|не|ого|ому|ом|ої|ій)$/u;

/** What is joined behind the name by a hyphen makes it another's. */
function joinedCue(joined: string): Cue | undefined {
  return ADDS.test(joined) ? { weight: 'namesake', by: `-${joined}` } : undefined;
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
