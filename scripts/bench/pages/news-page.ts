/** A page as the benchmark's server hands it out. */
export interface NewsPage {
  /** Unique in its set: what it is and how large, or its path in the folder it comes from. */
  readonly name: string;
  readonly html: string | Uint8Array;
}

/** Names that are strewn into the prose of generated pages. */
export interface StrewnNames {
  readonly latin: readonly string[];
  readonly cyrillic: readonly string[];
}
