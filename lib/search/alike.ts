/**
 * Names that are almost what was typed: fuse.js proposes words, the number of edits disposes of names.
 *
 *   "zaporozhya plant" ─┬─ zaporozhya ──fuse.js──▶ zaporozhye, zaporizhzhia … ─┬─▶ the names that have one of each
 *                       └─ plant      ──fuse.js──▶ plant                      ─┘        │
 *                                        likeness ──▶ "Zaporozhye nuclear power plant", one edit
 *
 * Names share their words, so there are far fewer words than names, and only few names are measured.
 */

import Fuse from 'fuse.js';
import { groupBy } from '#lib/facts/group-by.ts';
import type { SearchedDocument, SearchedSpelling } from './documents.ts';
import { type Likeness, likeness } from './likeness.ts';
import type { Found } from './named.ts';
import { MOST_LETTERS, MOST_WORDS, NET, SHORT } from './weights.ts';

interface Alike extends Found, Likeness {
  readonly beginsAlike: boolean;
  readonly excess: number;
}

/**
 * Prepares the search by likeness among the spellings that the packs list; it answers with the most alike first.
 * Where a whole name is alike, names that merely have such a word in them are not meant.
 */
export function createLikeness(documents: readonly SearchedDocument[]): (query: string) => Found[] {
  const propose = createProposals(documents.flatMap(({ spellings }) => spellings));
  return (query) => {
    const best = new Map<SearchedDocument, Alike>();
    for (const alike of propose(query)
      .flatMap((spelling) => alikeOf(query, spelling) ?? [])
      .sort(byLikeness)) {
      if (!best.has(alike.document)) best.set(alike.document, alike);
    }
    const all = [...best.values()];
    return all.some(({ isWhole }) => isWhole) ? all.filter(({ isWhole }) => isWhole) : all;
  };
}

function alikeOf(query: string, spelling: SearchedSpelling): Alike | undefined {
  const like = likeness(query, spelling);
  if (like === undefined) return undefined;
  const { document, written, folded } = spelling;
  const beginsAlike = folded[0] === query[0];
  return { ...like, document, matched: written, beginsAlike, excess: Math.abs(folded.length - query.length) };
}

/** Whole names before parts; fewest edits; the same first letter, which slips spare; least beyond the query. */
const byLikeness = (a: Alike, b: Alike): number =>
  Number(b.isWhole) - Number(a.isWhole) ||
  a.edits - b.edits ||
  Number(b.beginsAlike) - Number(a.beginsAlike) ||
  a.excess - b.excess;

/** Spellings worth measuring: by their longer words, and by their letters alone where spaces and hyphens differ. */
function createProposals(spellings: readonly SearchedSpelling[]): (query: string) => SearchedSpelling[] {
  const byWord = groupBy(spellings, ({ words }) => words.map(({ text }) => text));
  const byLetters = groupBy(spellings, ({ folded }) => [lettersOf(folded)]);
  const vocabulary = [...byWord.keys()].filter(({ length }) => length >= SHORT);
  const fuse = new Fuse(vocabulary, { threshold: NET, ignoreLocation: true, shouldSort: false });
  const withWordLike = (word: string): Set<SearchedSpelling> =>
    new Set(fuse.search(word).flatMap(({ item }) => byWord.get(item) ?? []));
  return (query) => {
    const words = query
      .split(' ')
      .filter(({ length }) => length > SHORT)
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, MOST_LETTERS));
    const [first, ...others] = words.map(withWordLike);
    const byWords = [...(first ?? [])].filter((spelling) => others.every((set) => set.has(spelling)));
    return [...byWords, ...(byLetters.get(lettersOf(query)) ?? [])];
  };
}

const lettersOf = (folded: string): string => folded.replaceAll(' ', '');
