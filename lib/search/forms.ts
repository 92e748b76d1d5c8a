/** The derived forms of names as the search knows them. They are tens of thousands and are only ever met as they are. */
import { groupBy } from '#lib/facts/group-by.ts';
import type { SearchedDocument, SearchedPack } from './documents.ts';
import { foldForSearch } from './fold.ts';
import type { Found } from './named.ts';

/** Tells how the names of a pack are written beyond what it lists: each form and the id of the entity it names. */
export type FormsOfPack = (pack: SearchedPack) => Iterable<readonly [text: string, entity: string]>;

export interface SearchedForm {
  readonly document: SearchedDocument;
  readonly written: string;
  readonly folded: string;
}

/** The forms of all packs, each once for an entity. */
export function searchedForms(
  documents: readonly SearchedDocument[],
  formsOfPack: FormsOfPack | undefined,
): SearchedForm[] {
  if (formsOfPack === undefined) return [];
  const packs = new Set(documents.map(({ pack }) => pack));
  return [...packs].flatMap((pack) => {
    const byId = new Map(documents.filter((document) => document.pack === pack).map((d) => [d.entity.id, d]));
    const known = new Map<string, SearchedForm>();
    for (const [written, id] of formsOfPack(pack)) {
      const document = byId.get(id);
      const folded = foldForSearch(written);
      const key = `${id} ${folded}`;
      if (document !== undefined && folded !== '' && !known.has(key))
        known.set(key, { document, written, folded });
    }
    return [...known.values()];
  });
}

/** Every name and form, folded, and whose it is; those that the packs list first. */
export function byFoldedName(
  documents: readonly SearchedDocument[],
  forms: readonly SearchedForm[],
): ReadonlyMap<string, readonly Found[]> {
  const listed = documents.flatMap(({ spellings }) => spellings);
  const named = [...listed, ...forms].map(({ document, written, folded }) => ({
    document,
    matched: written,
    folded,
  }));
  return groupBy(named, ({ folded }) => [folded]);
}
