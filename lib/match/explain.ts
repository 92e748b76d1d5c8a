/** Why a find is marked, waits or is left alone: the same decision, in words. */
import type { Judged, JudgedSense, Verdict } from './judge.ts';
import { type Cue, WEIGHTS } from './weights.ts';

/** One thing that spoke for (points above 0) or against a meaning. */
export interface Reason {
  readonly points: number;
  readonly why: string;
  /** The words of the text that brought it; empty where none did. */
  readonly by: string;
}

export interface SenseExplanation {
  /** Id of the entity. */
  readonly entity: string;
  /** The form that was met, as it is derived. */
  readonly form: string;
  /** The language whose texts write so; undefined: any. */
  readonly lang: string | undefined;
  /** The rules that led to the form, in order; empty: it stands in the pack. */
  readonly rules: readonly string[];
  readonly reasons: readonly Reason[];
  readonly points: number;
  /** It is offered on the card. */
  readonly stands: boolean;
}

export interface Explanation {
  readonly verdict: Verdict;
  /** Likeliest first. */
  readonly senses: readonly SenseExplanation[];
}

/** Explains one find. */
export function explain({ verdict, senses }: Judged): Explanation {
  return { verdict, senses: senses.map(explainSense) };
}

function explainSense({ sense, cues, points, stands }: JudgedSense): SenseExplanation {
  const { entity, written, lang, rules } = sense;
  return { entity, form: written, lang, rules, reasons: cues.map(reasonOf), points, stands };
}

const reasonOf = ({ weight, by }: Cue): Reason => ({ ...WEIGHTS[weight], by });
