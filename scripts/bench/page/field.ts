/** Who runs against whom in the page. */
export interface Entrant {
  /** Unique; how it is called in tables. */
  readonly what: string;
  /** Its file in `contenders`. */
  readonly file: string;
  /** How many names it looks for; 0: none. */
  readonly names: number;
  /** In which form they reach it: as JSON, or as the extension stores them. */
  readonly as: 'JSON' | 'compiled';
  /** It adds, moves or splits nodes: what runs after it needs the page anew. */
  readonly changes: boolean;
  /** It runs on some of the pages only: it takes seconds on each, or far more names must be brought first. */
  readonly somePages: boolean;
  /** It is told where the names stand, as the search elsewhere found them. */
  readonly toldPlaces?: boolean;
}

export const BARE = 'bare walk';
export const PAGE_SIDE = 'ours, page side, 150';
export const PAGE_SIDE_MANY = 'ours, page side, 135,000';
export const OURS = 'ours, names in the page, 150';
export const OURS_MANY = 'ours, names in the page, 135,000';
export const MARK_JS = 'mark.js, 150';
export const REGEX_FOLDED = 'regex giu + <mark>, 150';
export const PEER = 'closest peer’s method, 135,000';

const of = (what: string, file: string, names: number, changes = false): Entrant => ({
  ...{ what, file, names, changes, somePages: names > 150 || what === MARK_JS },
  as: 'JSON',
});

/** Who finds what those are told that do not search. */
export const SEARCHER = 'ours-in-page';

const ours = (what: string, file: string, names: number): Entrant => ({
  ...of(what, file, names),
  as: 'compiled',
});

export const FIELD: readonly Entrant[] = [
  of(BARE, 'bare-walk', 0),
  of('walk with skips', 'skipping-walk', 0),
  { ...of(PAGE_SIDE, 'ours-page-side', 150), toldPlaces: true },
  { ...of(PAGE_SIDE_MANY, 'ours-page-side', 135_000), toldPlaces: true },
  ours(OURS, 'ours-names-in-page', 150),
  ours(OURS_MANY, 'ours-names-in-page', 135_000),
  ours('ours, names and what they mean in the page, 150', SEARCHER, 150),
  of('regex gu + <mark>, 150', 'regex-gu-wrap', 150, true),
  of(REGEX_FOLDED, 'regex-giu-wrap', 150, true),
  of('regex gu + highlight, 150', 'regex-gu-range', 150),
  of('regex giu + highlight, 150', 'regex-giu-range', 150),
  of('findAndReplaceDOMText, 150', 'find-and-replace', 150, true),
  of(MARK_JS, 'mark-js', 150, true),
  of('flashtext.js, 150, no marks', 'flashtext', 150),
  of('ahocorasick, 150', 'ahocorasick', 150),
  of('modern-ahocorasick, 150', 'modern-ahocorasick', 150),
  of('JSON + Set, 135,000', 'json-set', 135_000),
  of(PEER, 'first-occurrences', 135_000, true),
];
