/** The entities of the packs as they are searched. */
import type { Entity, Pack } from '#lib/facts/schema.ts';
import { foldForSearch, wordsAsWritten } from './fold.ts';

/** What of a pack the search needs. */
export type SearchedPack = Pick<Pack, 'id' | 'title' | 'entities'>;

/** A word of a name, folded, and what its letters say of it. */
export interface SearchedWord {
  readonly text: string;
  /** Written with a capital: part of a proper name. */
  readonly isProper: boolean;
  /** An abbreviation or a number: another letter makes another one. */
  readonly isFixed: boolean;
}

/** One way to write the name of an entity that its pack lists. */
export interface SearchedSpelling {
  readonly document: SearchedDocument;
  readonly written: string;
  readonly folded: string;
  readonly words: readonly SearchedWord[];
}

export interface SearchedDocument {
  readonly pack: SearchedPack;
  readonly entity: Entity;
  /** The name that the card prints, then the others. */
  readonly spellings: readonly SearchedSpelling[];
  /** The words of all spellings and of the detail, folded. */
  readonly words: readonly string[];
}

export function documentsOf(packs: readonly SearchedPack[]): SearchedDocument[] {
  return packs.flatMap((pack) => pack.entities.map((entity) => documentOf(pack, entity)));
}

function documentOf(pack: SearchedPack, entity: Entity): SearchedDocument {
  const written = [entity.name, ...entity.names.map(({ text }) => text)];
  const spellings: SearchedSpelling[] = [];
  const texts = [...written, entity.detail ?? ''].map(foldForSearch);
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))];
  const document: SearchedDocument = { pack, entity, spellings, words };
  spellings.push(...written.map((text) => spellingOf(document, text)));
  return document;
}

function spellingOf(document: SearchedDocument, written: string): SearchedSpelling {
  return { document, written, folded: foldForSearch(written), words: wordsAsWritten(written).map(wordOf) };
}

const wordOf = (written: string): SearchedWord => ({
  text: foldForSearch(written),
  isProper: /^\p{Lu}/u.test(written),
  isFixed: /\p{N}|^\p{Lu}{2,}$/u.test(written),
});
