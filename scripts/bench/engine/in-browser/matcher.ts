/** A way to find names in a text, whatever shows them afterwards. */
import type { CompiledNames } from '#lib/engine/compiled-names.ts';

export interface Matcher {
  /** How many names are found in the text. */
  count(text: string): number;
}

/** What a matcher is made of; fetched before, and not part of what making it costs. */
export interface Given {
  names(): readonly string[];
  /** The same names as the extension stores them. */
  compiled(): CompiledNames;
}

export type MakeMatcher = (given: Given) => Matcher;
