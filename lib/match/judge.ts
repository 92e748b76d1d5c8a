/** What a find means: the cues around it summed for each bearer, and which of them stand. */
import { CONTEXTS } from '#data/names/contexts/all.ts';
import { HOMOGRAPHS } from '#data/names/homographs.ts';
import type { Sense } from '#lib/lexicon/lexicon.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { foldToString } from '#lib/names/fold.ts';
import { contextWords, type Found } from './context-words.ts';
import type { KnownNames } from './known-names.ts';
import { otherPersonBefore, type PersonCues, personCues } from './person-cues.ts';
import { contextCues, joinedCue, quotedCue, titleCue } from './place-cues.ts';
import { regionCue } from './region-cue.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { CLEAR_LEAD, type Cue, MARKED_FROM, pointsOf, WEIGHTS, type WeightName } from './weights.ts';

/** Names at one place of a text, before it is decided what they mean. Offsets are UTF-16 code units of the text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Bearers that the capitals and the phrases around allow, in the lexicon's order; never empty. */
  readonly senses: readonly [Sense, ...Sense[]];
  /** Those of the senses that are written with a capital, and here without. */
  readonly small: ReadonlySet<Sense>;
  /** A hyphen joins it to another name of the pack. */
  readonly joinsKnown: boolean;
}

/** One bearer of a find, with what speaks for and against it. */
export interface JudgedSense {
  readonly sense: Sense;
  readonly cues: readonly Cue[];
  readonly points: number;
  /** False: it is not offered, because too little speaks for it or another bearer leads clearly. */
  readonly stands: boolean;
}

export type Verdict =
  /** Marked wherever it stands. */
  | 'marked'
  /** Marked on pages that speak of the pack's subject. */
  | 'waits'
  /** It means none of the pack's. */
  | 'none';

export interface Judged {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** The bearer that stands first for this name, whatever the words around: all its finds are evidence of one thing. */
  readonly stem: string;
  /** Likeliest first; those that stand before those that do not. */
  readonly senses: readonly JudgedSense[];
}

const words = contextWords(CONTEXTS);
const homographs = new Set(HOMOGRAPHS.map(({ text }) => foldToString(text)));

/** Judges one find in `text`. */
export function judge(
  text: string,
  candidate: Candidate,
  { bearers, regions, ignored }: Pick<KnownNames, 'bearers' | 'regions' | 'ignored'>,
): Judged {
  const { start, end } = candidate;
  const near = surroundings(text, start, end);
  const found = words.around(near);
  const common = commonWord(text, candidate, near);
  const counts = ({ weight }: Cue) => ignored?.has(weight) !== true;
  const page = ignored?.has('subject') ? 0 : WEIGHTS.subject.points;
  let span = { start, end };
  const judged: JudgedSense[] = [];
  for (const sense of candidate.senses) {
    const bearer = bearers.get(sense.entity);
    const person = bearer?.kind === 'person' ? ofPerson(sense, near, bearer, counts) : { cues: [] };
    const isWhole = person.cues.some(({ weight }) => weight === 'own-given-name');
    const cues = [
      ...(sense.needsContext ? [] : [{ weight: 'unambiguous', by: '' } as const]),
      ...(bearer === undefined
        ? []
        : aroundBearer(text, candidate, near, found, bearer, regions).filter(
            ({ weight }) => !isSettled(weight, sense, isWhole),
          )),
      ...person.cues,
      ...common,
      ...(candidate.small.has(sense)
        ? [{ weight: 'small-letters', by: text.slice(start, end) } as const]
        : []),
    ].filter(counts);
    const points = pointsOf(cues);
    if (points + page >= MARKED_FROM) span = widest(span, person);
    judged.push({ sense, cues, points, stands: false });
  }
  return { ...span, stem: candidate.senses[0].entity, ...decide(judged, page) };
}

/** With its own given name a surname is as unmistakable as the pack's full names are. */
function ofPerson(
  sense: Sense,
  near: Surroundings,
  bearer: Bearer,
  counts: (cue: Cue) => boolean,
): PersonCues {
  if (sense.role === 'full') return { cues: [{ weight: 'own-given-name', by: '' }] };
  const person = personCues(near, bearer);
  const own = person.cues.find((cue) => cue.weight === 'own-given-name' && counts(cue));
  return own !== undefined && sense.needsContext && bearer.isUnmistakable
    ? { ...person, cues: [{ weight: 'unambiguous', by: own.by }, ...person.cues] }
    : person;
}

/**
 * With the given name it is this person, whose relatives are spoken of (her husband, Jan Example); and a name that
 * says its kind (Kharkiv region) is told nothing by the words around it.
 */
function isSettled(weight: WeightName, { role, written }: Sense, isWhole: boolean): boolean {
  if (weight === 'relative') return isWhole;
  return weight === 'kind-differs' && role === 'name' && written.includes(' ');
}

function aroundBearer(
  text: string,
  { start, end, joinsKnown }: Candidate,
  near: Surroundings,
  found: readonly Found<(typeof CONTEXTS)[number]['cue']>[],
  bearer: Bearer,
  regions: ReadonlySet<string>,
): Cue[] {
  const other = bearer.kind === 'place' || bearer.isGovernment ? otherPersonBefore(near) : undefined;
  return [
    ...contextCues(found, bearer),
    ...[
      other,
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

const widest = (
  span: { start: number; end: number },
  { start = span.start, end = span.end }: PersonCues,
) => ({
  start: Math.min(span.start, start),
  end: Math.max(span.end, end),
});

/** `page`: points that a find gains on a page that speaks of the subject. */
function decide(senses: readonly JudgedSense[], page: number): Pick<Judged, 'verdict' | 'senses'> {
  const ranked = bestOfEach(senses).toSorted((a, b) => b.points - a.points);
  const best = ranked[0]?.points ?? Number.NEGATIVE_INFINITY;
  const verdict = best >= MARKED_FROM ? 'marked' : best + page >= MARKED_FROM ? 'waits' : 'none';
  const stands = ({ points }: JudgedSense) =>
    verdict !== 'none' && best - points < CLEAR_LEAD && points + page >= MARKED_FROM;
  return { verdict, senses: ranked.map((sense) => ({ ...sense, stands: stands(sense) })) };
}

/** Of several forms of one entity the one for which most speaks, where the first of the entity stood. */
function bestOfEach(senses: readonly JudgedSense[]): JudgedSense[] {
  const best = new Map<string, JudgedSense>();
  for (const judged of senses) {
    const known = best.get(judged.sense.entity);
    if (known === undefined || judged.points > known.points) best.set(judged.sense.entity, judged);
  }
  return [...best.values()];
}
