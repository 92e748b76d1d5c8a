/**
 * The search over the index: names as readers type and paste them, with slips and in other spellings and scripts.
 *
 *   query ──fold──▶ 1. names and their forms that are, or begin with, or have words beginning with the query (named.ts)
 *                   2. names that are almost the query: "did you mean"                                    (alike.ts)
 *                   3. if there is neither: names within the query                                         (held.ts)
 *
 * A name typed right is never below one that merely resembles it, and is never asked about.
 */
import { refOf } from '#lib/facts/entity-ref.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import { createLikeness } from './alike.ts';
import { documentsOf, type SearchedDocument, type SearchedPack } from './documents.ts';
import { foldForSearch } from './fold.ts';
import { byFoldedName, type FormsOfPack, type SearchedForm, searchedForms } from './forms.ts';
import { heldBy } from './held.ts';
import { type Found, namedBy } from './named.ts';
import { MOST_ALIKE, MOST_HITS } from './weights.ts';

export type { SearchedPack } from './documents.ts';
export type { FormsOfPack } from './forms.ts';

/**
 * Prepares the search. `packs`: the active ones, in order; `formsOfPack`: how their names are written beyond what
 * they list, asked once, at the first query. The function returned takes what the reader typed and answers with at
 * most 20 hits, best first, those that are only `alike` last; an empty query has none.
 */
export function createSearch(
  packs: readonly SearchedPack[],
  formsOfPack?: FormsOfPack,
): (query: string) => SearchHit[] {
  let index: Index | undefined;
  return (query) => {
    const folded = foldForSearch(query);
    if (folded === '') return [];
    index ??= createIndex(packs, formsOfPack);
    const { documents, forms, byName, alikeTo } = index;
    const named = namedBy(folded, documents, forms).slice(0, MOST_HITS);
    const isRight = named.some(({ rank }) => rank === 'equal');
    const alike = isRight ? [] : without(named, alikeTo(folded)).slice(0, MOST_ALIKE);
    const hits = named.length + alike.length > 0 ? named : heldBy(query, byName);
    return [...hits.map(hitOf), ...alike.map((found): SearchHit => ({ ...hitOf(found), alike: true }))].slice(
      0,
      MOST_HITS,
    );
  };
}

interface Index {
  readonly documents: readonly SearchedDocument[];
  readonly forms: readonly SearchedForm[];
  readonly byName: ReadonlyMap<string, readonly Found[]>;
  readonly alikeTo: (query: string) => Found[];
}

function createIndex(packs: readonly SearchedPack[], formsOfPack: FormsOfPack | undefined): Index {
  const documents = documentsOf(packs);
  const forms = searchedForms(documents, formsOfPack);
  return { documents, forms, byName: byFoldedName(documents, forms), alikeTo: createLikeness(documents) };
}

function without(known: readonly Found[], found: readonly Found[]): Found[] {
  const documents = new Set(known.map(({ document }) => document));
  return found.filter(({ document }) => !documents.has(document));
}

function hitOf({ document: { pack, entity }, matched }: Found): SearchHit {
  const { id, name, kind, detail } = entity;
  return {
    id: refOf(pack.id, id),
    pack: pack.title,
    name,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(matched === undefined || matched === name ? {} : { matched }),
  };
}
