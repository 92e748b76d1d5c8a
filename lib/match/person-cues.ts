/** What the neighbours of a surname say about whose it is. */
import { LANGUAGES } from '#data/names/rows.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { givenNames } from '#lib/names/given-names.ts';
import { isTitle } from '#lib/names/titles.ts';
import type { NearWord } from './near-word.ts';
import type { Surroundings } from './surroundings.ts';
import type { Cue } from './weights.ts';
import { rememberedFor } from './word-table.ts';

/** Cues for one bearer, and how far the name reaches with the given names that are the bearer's. */
export interface PersonCues {
  readonly cues: readonly Cue[];
  /** UTF-16 offset of the given name or initial before the surname; undefined: none is the bearer's. */
  readonly start?: number;
  /** End (exclusive) of the given name behind the surname. */
  readonly end?: number;
}

/** Father's names of East Slavs stand between given name and surname: Владимировича, Volodymyrovych, Ivanovna. */
const PATRONYMIC =
  /(?:ович|евич|євич|йович|овна|евна|івна|ївна|ovych|yovych|ovich|evich|owicz|ovič|ivna|ovna)(?:а|у|ем|ом|е|і|и|ою|ой|a|u|em|om)?$/iu;
const INITIAL = /^\p{Lu}$/u;
const CYRILLIC = /\p{sc=Cyrl}/u;
/** Between a given name and a surname stands a space, or nothing between initials. */
const SPACE = /^[\s\u00a0]+$/u;
const POINT = /^\.[\s\u00a0]*$/u;

const isSpace = (gap: string): boolean => gap === ' ' || SPACE.test(gap);

/** Asked with folded words: the same few stand before names all over the news. */
const givenNamesOf = rememberedFor((word) => givenNames(word));
const isTitleAnywhere = rememberedFor((word) => isTitle(word));

const NONE: PersonCues = { cues: [] };

/** For a surname. `followsName`: what stands before it is a name of the pack (NATO’s Stoltenberg), no given name. */
export function personCues(near: Surroundings, bearer: Bearer, followsName: boolean): PersonCues {
  const before = followsName ? undefined : beforeSurname(near.before, bearer);
  return before ?? behindSurname(near.after, bearer) ?? NONE;
}

function beforeSurname(before: readonly NearWord[], bearer: Bearer): PersonCues | undefined {
  const [nearest] = before;
  if (nearest === undefined || !nearest.isCapitalised) return undefined;
  const isTouching = isSpace(nearest.gap);
  if (!isTouching) {
    if (!nearest.gap.startsWith('.')) return undefined;
    const initial = leadingInitials(before).at(-1);
    if (initial !== undefined) return byInitial(initial, bearer);
  } else {
    const given = givenBefore(nearest, before[1]);
    const isOwn = isOwnGiven(given, bearer);
    if (isOwn !== undefined) return byGivenName(given, isOwn);
  }
  return isTitleAnywhere(nearest.folded) ? { cues: [{ weight: 'title', by: nearest.text }] } : undefined;
}

/** The word before a father's name, if there is one between it and the surname. */
function givenBefore(nearest: NearWord, second: NearWord | undefined): NearWord {
  return second !== undefined && PATRONYMIC.test(nearest.text) && isSpace(second.gap) ? second : nearest;
}

/** What ends a sentence or stands before a name with full stops, and is nobody's initials: in the U.S. Zelensky said. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['US', 'UK', 'UN', 'EU', 'DC', 'USA', 'PS']);

/** Initials right before the surname, nearest first: of “В. О. Зеленський” О and В. */
function leadingInitials(before: readonly NearWord[]): NearWord[] {
  const end = before.findIndex(({ text, gap }) => !INITIAL.test(text) || !POINT.test(gap));
  const initials = before.slice(0, end === -1 ? before.length : end);
  const written = initials
    .map(({ text }) => text)
    .toReversed()
    .join('');
  return ABBREVIATIONS.has(written) ? [] : initials;
}

function byInitial(initial: NearWord, { initials }: Bearer): PersonCues {
  // M. Example is Monsieur Example before he is a Michel.
  if (!initials.has(initial.folded) && LANGUAGES.some((lang) => isTitle(initial.text, lang)))
    return { cues: [{ weight: 'title', by: `${initial.text}.` }] };
  return initials.has(initial.folded)
    ? { cues: [{ weight: 'own-initial', by: `${initial.text}.` }], start: initial.start }
    : { cues: [{ weight: 'other-initial', by: `${initial.text}.` }] };
}

/** True: it is a given name of the bearer's; false: of another's; undefined: it is no given name that we know. */
function isOwnGiven({ folded }: NearWord, { givens, givenWords }: Bearer): boolean | undefined {
  if (givenWords.has(folded)) return true;
  const rows = givenNamesOf(folded);
  return rows.length === 0 ? undefined : rows.some((row) => givens.has(row));
}

function byGivenName({ text, start }: NearWord, isOwn: boolean): PersonCues {
  return isOwn
    ? { cues: [{ weight: 'own-given-name', by: text }], start }
    : { cues: [{ weight: 'other-given-name', by: text }] };
}

/** Surname first is a habit of Cyrillic texts; elsewhere only the bearer's own given name counts. */
function behindSurname([next]: readonly NearWord[], bearer: Bearer): PersonCues | undefined {
  if (next === undefined || !next.isCapitalised || !isSpace(next.gap)) return undefined;
  const isOwn = isOwnGiven(next, bearer);
  if (isOwn === undefined) return undefined;
  if (isOwn) return { cues: [{ weight: 'own-given-name', by: next.text }], end: next.end };
  return CYRILLIC.test(next.text) ? { cues: [{ weight: 'other-given-name', by: next.text }] } : undefined;
}

/** True if a given name stands right before: a place's or an organisation's name is then a surname. */
export function otherPersonBefore({ before, startsSentence }: Surroundings): Cue | undefined {
  const [nearest] = before;
  if (startsSentence || nearest === undefined) return undefined;
  if (!nearest.isCapitalised || !isSpace(nearest.gap)) return undefined;
  return givenNamesOf(nearest.folded).length === 0
    ? undefined
    : { weight: 'other-given-name', by: nearest.text };
}
