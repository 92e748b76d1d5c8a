/** The entities that a query names, begins to name or describes, letter by letter. */
import type { SearchedDocument } from './documents.ts';
import type { SearchedForm } from './forms.ts';
import { RANKS, type Rank, rankOf } from './rank.ts';
import { BEYOND_NAMES_FROM } from './weights.ts';

/** An entity that answers, and the spelling that did, as it is written; undefined where no single one did. */
export interface Found {
  readonly document: SearchedDocument;
  readonly matched: string | undefined;
}

export interface Named extends Found {
  readonly rank: Rank;
  /** 0: the name that the card prints; 1: another that the pack lists; 2: one that is derived from these. */
  readonly standing: number;
  /** Code units the spelling has beyond the query: "Kharkiv" before "Kharkiv counteroffensive". */
  readonly excess: number;
}

/** All that `query` (folded) names, best first, each once. */
export function namedBy(
  query: string,
  documents: readonly SearchedDocument[],
  forms: readonly SearchedForm[],
): Named[] {
  const byDocument = new Map<SearchedDocument, Named>();
  const all = [
    ...documents.flatMap((document) => byListed(document, query)),
    ...byDerived(forms, query),
    ...documents.flatMap((document) => byAllWords(document, query) ?? []),
  ].sort(byRankStandingExcess);
  for (const named of all) {
    if (!byDocument.has(named.document)) byDocument.set(named.document, named);
  }
  return [...byDocument.values()];
}

function byListed(document: SearchedDocument, query: string): Named[] {
  return document.spellings.flatMap(({ folded, written }, i): Named[] => {
    const rank = rankOf(folded, query);
    if (rank === undefined) return [];
    const excess = folded.length - query.length;
    return [{ document, matched: written, rank, standing: Math.min(i, 1), excess }];
  });
}

function byDerived(forms: readonly SearchedForm[], query: string): Named[] {
  return forms.flatMap(({ folded, written, document }): Named[] => {
    if (!folded.startsWith(query)) return [];
    const excess = folded.length - query.length;
    if (excess > 0 && query.length < BEYOND_NAMES_FROM) return [];
    return [
      { document, matched: written, rank: excess === 0 ? 'equal' : 'form-begins', standing: 2, excess },
    ];
  });
}

/** Words in any order, of the name and of what its bearer is: "study war institute", "mayor of kharkiv". */
function byAllWords(document: SearchedDocument, query: string): Named | undefined {
  if (query.length < BEYOND_NAMES_FROM) return undefined;
  const asked = query.split(' ');
  if (!asked.every((word) => document.words.some((known) => known.startsWith(word)))) return undefined;
  const holding = document.spellings.find(({ folded }) => {
    const words = folded.split(' ');
    return asked.every((word) => words.some((known) => known.startsWith(word)));
  });
  return {
    document,
    matched: holding?.written,
    rank: 'words',
    standing: holding === undefined ? 3 : 1,
    excess: 0,
  };
}

const byRankStandingExcess = (a: Named, b: Named): number =>
  RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || a.standing - b.standing || a.excess - b.excess;
