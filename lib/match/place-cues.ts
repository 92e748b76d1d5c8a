/** What the words around a name say about the place it means, by the kind of bearer. */
import type { ContextCue } from '#data/names/contexts/all.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import type { Found } from './context-words.ts';
import type { Surroundings } from './surroundings.ts';
import type { Cue, WeightName } from './weights.ts';

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
const bearsCapital = ({ kind, isGovernment }: Bearer): boolean => kind === 'place' || isGovernment;

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
  return found.flatMap(({ cue, by }) => {
    // "New Moscow" is another place; "new Moscow theatres" are in this one.
    if (cue === 'namesake' && !CAPITALISED.test(by)) return [];
    // A Kharkiv university is one in Kharkiv; Kharkiv University is itself.
    if (cue === 'newspaper' && HOUSES.test(by)) return [];
    const weight = WORTH[cue](bearer);
    return weight === undefined ? [] : [{ weight, by }];
  });
}

const CAPITALISED = /^\p{Lu}/u;
const HOUSES = /^(?:universit(?:y|ies)|cinemas?|theat(?:re|er)s?|museums?|schools?|colleges?|hospitals?)$/u;
const OPENING = /[«„“"]$/u;
const CLOSING = /^[»“”"]/u;

/** A place that stands alone in quotation marks (крейсер «Москва», w klubie „Donbas”). */
export function quotedCue(text: string, start: number, end: number, bearer: Bearer): Cue | undefined {
  const isQuoted =
    OPENING.test(text.slice(Math.max(0, start - 1), start)) && CLOSING.test(text.slice(end, end + 1));
  const applies = isQuoted && bearsCapital(bearer);
  return applies ? { weight: 'quoted', by: text.slice(start - 1, end + 1) } : undefined;
}

/** A place in a short title: «Солнце Москвы». */
export function titleCue(text: string, start: number, end: number, bearer: Bearer): Cue | undefined {
  const before = TITLE_BEFORE.exec(text.slice(Math.max(0, start - TITLE_REACH), start));
  const after = TITLE_AFTER.exec(text.slice(end, end + TITLE_REACH));
  if (before === null || after === null || !bearsCapital(bearer)) return undefined;
  const words = [...(before[1] ?? '').matchAll(/\p{L}+/gu), ...(after[1] ?? '').matchAll(/\p{L}+/gu)];
  const isTitle = words.length === 1 || words.length === 2;
  return isTitle ? { weight: 'in-title', by: `${before[0]}${text.slice(start, end)}${after[0]}` } : undefined;
}

const TITLE_BEFORE = /[«„]([\p{L}\s\u00a0-]{0,40})$/u;
const TITLE_AFTER = /^([\p{L}\s\u00a0-]{0,40})[»“”]/u;
/** UTF-16 code units to each side: three words. */
const TITLE_REACH = 42;

/** Endings of what a hyphen adds to make another place: Kupyansk-Vuzlovyi, Купянск-Узловой. */
const ADDS = /^\p{Lu}.*(?:yi|yy|iy|oy|oi|yj|ий|ый|ой|ая|ое|не|ого|ому|ом|ої|ій)$/u;

/** True for a name that a hyphen makes another's. `isKnown`: what is joined is itself a name of the pack. */
export function joinedCue({ joinedAfter }: Surroundings, isKnown: boolean, bearer: Bearer): Cue | undefined {
  const applies = !isKnown && ADDS.test(joinedAfter) && bearsCapital(bearer);
  return applies ? { weight: 'namesake', by: `-${joinedAfter}` } : undefined;
}
