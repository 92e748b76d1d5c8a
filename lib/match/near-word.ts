/** A word beside a name: where it stands is known at once; it is cut out and folded when that is asked for. */
import { foldToString } from '#lib/names/fold.ts';
import { CAPITAL, kindAt } from './near-units.ts';

export interface NearWord {
  /** The text in which it stands. */
  readonly source: string;
  /** As written. */
  readonly text: string;
  readonly folded: string;
  readonly isCapitalised: boolean;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word and the name, or the word that is nearer to it. */
  readonly gap: string;
}

/** `gapStart`, `gapEnd`: offsets of the gap in `source`, end exclusive. */
export class WordInText implements NearWord {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly #gapStart: number;
  readonly #gapEnd: number;
  #folded: string | undefined;

  constructor(source: string, start: number, end: number, gapStart: number, gapEnd: number) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.#gapStart = gapStart;
    this.#gapEnd = gapEnd;
  }

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  get folded(): string {
    this.#folded ??= foldToString(this.text);
    return this.#folded;
  }

  get isCapitalised(): boolean {
    return (kindAt(this.source, this.start, this.end) & CAPITAL) !== 0;
  }

  get gap(): string {
    return this.source.slice(this.#gapStart, this.#gapEnd);
  }
}
