/** What is met in a text, before it is decided what it means. */
import type { Sense } from '#lib/lexicon/entry.ts';

/** Names at one place of a text, before it is decided what they mean. Offsets are UTF-16 code units of the text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Bearers that the capitals and the phrases around allow, in the lexicon's order; never empty. */
  readonly senses: readonly [Sense, ...Sense[]];
  /** Those of the senses that are written with a capital, and here without. */
  readonly small: ReadonlySet<Sense>;
  /** Another name of the pack stands right before it. */
  readonly followsName: boolean;
  /** A hyphen joins it to another name of the pack. */
  readonly joinsKnown: boolean;
}
