import type { Reference } from '#lib/ui/age.ts';

/** Who reads, and when: all that a view needs beside the facts themselves. */
export interface Reading {
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** The date against which ages are counted. */
  readonly reference: Reference;
  /** Ids of claims on this card that a later one on this card replaces. */
  readonly superseded: ReadonlySet<string>;
}
