/** What a find means: the cues around it summed for each bearer, and which of them stand. */
import type { Sense } from '#lib/lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';
import type { KnownNames } from './known-names.ts';
import type { PersonCues } from './person-cues.ts';
import { sensesCues } from './sense-cues.ts';
import { CLEAR_LEAD, type Cue, MARKED_FROM, pointsOf, WEIGHTS } from './weights.ts';

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

/** Judges one find in `text`. */
export function judge(
  text: string,
  candidate: Candidate,
  names: Pick<KnownNames, 'bearers' | 'regions' | 'ignored'>,
): Judged {
  const cuesOf = sensesCues(text, candidate, names);
  const page = names.ignored?.has('subject') ? 0 : WEIGHTS.subject.points;
  let span = { start: candidate.start, end: candidate.end };
  const judged = candidate.senses.map((sense): JudgedSense => {
    const person = cuesOf(sense);
    const points = pointsOf(person.cues);
    if (points + page >= MARKED_FROM) span = widest(span, person);
    return { sense, cues: person.cues, points, stands: false };
  });
  return { ...span, stem: candidate.senses[0].entity, ...decide(judged, page) };
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
