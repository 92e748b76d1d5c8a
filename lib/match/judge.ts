/** What a find means: the cues around it summed for each bearer, and which of them stand. */
import type { Sense } from '#lib/lexicon/entry.ts';
import type { Candidate } from './candidate.ts';
import { type JudgingNames, SenseCues } from './sense-cues.ts';
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

type Weighed = Omit<JudgedSense, 'stands'>;

/** Judges one find in `text`. */
export function judge(text: string, candidate: Candidate, names: JudgingNames): Judged {
  const cues = new SenseCues(text, candidate, names);
  const page = names.ignored?.has('subject') ? 0 : WEIGHTS.subject.points;
  let { start, end } = candidate;
  const weighed = candidate.senses.map((sense): Weighed => {
    const person = cues.of(sense);
    const points = pointsOf(person.cues);
    if (points + page >= MARKED_FROM) {
      start = Math.min(start, person.start ?? start);
      end = Math.max(end, person.end ?? end);
    }
    return { sense, cues: person.cues, points };
  });
  return { start, end, stem: candidate.senses[0].entity, ...decide(weighed, page) };
}

/** `page`: points that a find gains on a page that speaks of the subject. */
function decide(senses: readonly Weighed[], page: number): Pick<Judged, 'verdict' | 'senses'> {
  const ranked = senses.length === 1 ? senses : bestOfEach(senses).toSorted((a, b) => b.points - a.points);
  const best = ranked[0]?.points ?? Number.NEGATIVE_INFINITY;
  const verdict = best >= MARKED_FROM ? 'marked' : best + page >= MARKED_FROM ? 'waits' : 'none';
  return {
    verdict,
    senses: ranked.map(({ sense, cues, points }) => ({
      sense,
      cues,
      points,
      stands: verdict !== 'none' && best - points < CLEAR_LEAD && points + page >= MARKED_FROM,
    })),
  };
}

/** Of several forms of one entity the one for which most speaks, where the first of the entity stood. */
function bestOfEach(senses: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const weighed of senses) {
    const known = best.get(weighed.sense.entity);
    if (known === undefined || weighed.points > known.points) best.set(weighed.sense.entity, weighed);
  }
  return [...best.values()];
}
