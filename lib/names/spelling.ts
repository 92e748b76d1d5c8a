/** One way to write a name, and how we came to it. */
import type { Language } from '#data/names/rows.ts';

export interface Spelling {
  readonly text: string;
  /** The language whose texts write so; undefined: not known, or any. */
  readonly lang: Language | undefined;
  /** Names of the rules that led here from what the pack says, in order; empty: it stands in the pack. */
  readonly rules: readonly string[];
}
