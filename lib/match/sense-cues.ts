/** Everything around a find that speaks for or against its bearers. */
import { CONTEXTS, type ContextCue } from '#data/names/contexts/all.ts';
import { HOMOGRAPHS } from '#data/names/homographs.ts';
import type { Sense } from '#lib/lexicon/lexicon.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { Candidate } from './candidate.ts';
import { contextWords, type Found } from './context-words.ts';
import type { KnownNames } from './known-names.ts';
import { otherPersonBefore, type PersonCues, personCues } from './person-cues.ts';
import { contextCues, joinedCue, quotedCue, titleCue } from './place-cues.ts';
import { regionCue } from './region-cue.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import type { Cue, WeightName } from './weights.ts';

const words = contextWords(CONTEXTS);
const homographs = new Set(HOMOGRAPHS.map(({ text }) => foldToString(text)));

/** The cues for each bearer of one find in `text`; weights that `ignored` holds count nowhere. */
export function sensesCues(
  text: string,
  candidate: Candidate,
  { bearers, regions, ignored }: Pick<KnownNames, 'bearers' | 'regions' | 'ignored'>,
): (sense: Sense) => PersonCues {
  const near = surroundings(text, candidate.start, candidate.end);
  const found = words.around(near);
  const common = commonWord(text, candidate, near);
  const counts = ({ weight }: Cue) => ignored?.has(weight) !== true;
  return (sense) => {
    const bearer = bearers.get(sense.entity);
    const person = bearer?.kind === 'person' ? ofPerson(sense, near, bearer, candidate) : { cues: [] };
    const own = person.cues.find((cue) => cue.weight === 'own-given-name' && counts(cue));
    const cues = [
      ...unambiguous(sense, bearer, own),
      ...around(text, candidate, near, found, bearer, regions).filter(
        ({ weight }) => !isSettled(weight, sense, own !== undefined),
      ),
      ...person.cues,
      ...(bearer?.kind === 'person' && !bearer.isWoman ? feminine(text, candidate) : []),
      ...common,
      ...smallLetters(text, candidate, sense),
    ];
    return { ...person, cues: cues.filter(counts) };
  };
}

/** The name itself, or the surname with its own given name where the pack's full names are. */
function unambiguous(
  { needsContext, role }: Sense,
  bearer: Bearer | undefined,
  own: Cue | undefined,
): readonly Cue[] {
  if (!needsContext) return [{ weight: 'unambiguous', by: '' }];
  const isWhole = role === 'surname' && own !== undefined && bearer?.isUnmistakable === true;
  return isWhole ? [{ weight: 'unambiguous', by: own.by }] : [];
}

function ofPerson(
  { role, written }: Sense,
  near: Surroundings,
  bearer: Bearer,
  { followsName }: Candidate,
): PersonCues {
  if (role === 'full') return { cues: [{ weight: 'own-given-name', by: '' }] };
  const person = personCues(near, bearer, followsName);
  const isInitialled = person.cues.length === 0 && INITIALLED.test(written);
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

function around(
  text: string,
  { start, end, joinsKnown }: Candidate,
  near: Surroundings,
  found: readonly Found<ContextCue>[],
  bearer: Bearer | undefined,
  regions: ReadonlySet<string>,
): Cue[] {
  if (bearer === undefined) return [];
  const bearsPlace = bearer.kind === 'place' || bearer.isGovernment;
  return [
    ...contextCues(found, bearer),
    ...[
      bearsPlace ? otherPersonBefore(near) : undefined,
      regionCue(near, bearer, regions),
      quotedCue(text, start, end, bearer),
      titleCue(text, start, end, bearer),
      joinedCue(near, joinsKnown, bearer),
    ].filter((cue) => cue !== undefined),
  ];
}

function commonWord(text: string, { start, end }: Candidate, { startsSentence }: Surroundings): Cue[] {
  const isCommon = startsSentence && homographs.has(foldToString(text.slice(start, end)));
  return isCommon ? [{ weight: 'common-word', by: text.slice(start, end) }] : [];
}

/** Folded, a Czech woman's surname is the possessive of a man's (Putinová, Putinova): only the accent tells. */
function feminine(text: string, { start, end }: Candidate): Cue[] {
  const written = text.slice(start, end).normalize('NFC');
  return /ov[áé]$/iu.test(written) ? [{ weight: 'feminine', by: written }] : [];
}

function smallLetters(text: string, { start, end, small }: Candidate, sense: Sense): Cue[] {
  return small.has(sense) ? [{ weight: 'small-letters', by: text.slice(start, end) }] : [];
}
