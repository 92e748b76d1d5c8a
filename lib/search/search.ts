/**
 * The search over the index: names as readers type them, with typos and in other spellings and scripts.
 *
 *   query ──fold──▶ 1. names that are, begin with, or have a word beginning with the query  (here)
 *                   2. names that are like it, word by word                                 (fuse.js)
 *
 * The first kind always stands before the second: a name typed right is never below one that merely resembles it.
 */
import Fuse, { type FuseResult } from 'fuse.js';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Entity, Pack } from '#lib/facts/schema.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import { foldForSearch } from './fold.ts';
import { RANKS, rankOf } from './rank.ts';
import { FIELD_WEIGHTS, FUZZY_FROM, MOST_HITS, MOST_LETTERS, MOST_WORDS, UNLIKENESS } from './weights.ts';

/** One entity as it is searched. `written[i]` is `spellings[i]` before folding. */
interface Document {
  readonly pack: SearchedPack;
  readonly entity: Entity;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly written: readonly string[];
  readonly detail: string;
}

/** An entity that answers, and the spelling that did; undefined where it is the name itself or the detail. */
interface Found {
  readonly document: Document;
  readonly matched: string | undefined;
}

/** What of a pack the search needs. */
export type SearchedPack = Pick<Pack, 'id' | 'title' | 'entities'>;

/**
 * Prepares the search. `packs`: the active ones, in order. The function returned takes what the reader typed
 * and answers with at most 20 hits, best first; an empty query has none.
 */
export function createSearch(packs: readonly SearchedPack[]): (query: string) => SearchHit[] {
  const documents = packs.flatMap((pack) => pack.entities.map((entity) => documentOf(pack, entity)));
  const fuse = new Fuse(documents, {
    keys: Object.entries(FIELD_WEIGHTS).map(([name, weight]) => ({ name, weight })),
    threshold: UNLIKENESS,
    ignoreLocation: true,
    // Every word of the query has to be met, in any order and any field.
    useTokenSearch: true,
    tokenMatch: 'all',
    includeMatches: true,
  });
  return (query) => {
    const folded = foldForSearch(query);
    if (folded === '') return [];
    const ranked = rankedIn(documents, folded);
    const known = new Set(ranked.map(({ document }) => document));
    const alike =
      folded.length < FUZZY_FROM ? [] : fuse.search(boundedQuery(folded), { limit: MOST_HITS + known.size });
    const rest = alike.map(foundByLikeness).filter(({ document }) => !known.has(document));
    return [...ranked, ...rest].slice(0, MOST_HITS).map(hitOf);
  };
}

const boundedQuery = (folded: string): string =>
  folded
    .split(' ', MOST_WORDS)
    .map((word) => word.slice(0, MOST_LETTERS))
    .join(' ');

function documentOf(pack: SearchedPack, entity: Entity): Document {
  const written = entity.names.map(({ text }) => text);
  return {
    pack,
    entity,
    name: foldForSearch(entity.name),
    spellings: written.map(foldForSearch),
    written,
    detail: foldForSearch(entity.detail ?? ''),
  };
}

interface Ranked extends Found {
  /** From 0, best first. */
  readonly rank: number;
  /** Code units the spelling has beyond the query: "Kharkiv" before "Kharkiv counteroffensive". */
  readonly excess: number;
}

/** Documents that the query names or begins to name. */
function rankedIn(documents: readonly Document[], query: string): Found[] {
  return documents.flatMap((document) => bestSpelling(document, query) ?? []).sort(byRankNameExcess);
}

function bestSpelling(document: Document, query: string): Ranked | undefined {
  return [document.name, ...document.spellings]
    .flatMap((spelling, i): Ranked[] => {
      const rank = rankOf(spelling, query);
      if (rank === undefined) return [];
      const matched = i === 0 ? undefined : document.written[i - 1];
      return [{ document, matched, rank: RANKS.indexOf(rank), excess: spelling.length - query.length }];
    })
    .sort(byRankNameExcess)[0];
}

/** The better rank, then the name before another spelling, then what leaves least to type. */
const byRankNameExcess = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || Number(a.matched !== undefined) - Number(b.matched !== undefined) || a.excess - b.excess;

function foundByLikeness({ item, matches = [] }: FuseResult<Document>): Found {
  const spelling = matches.some(({ key }) => key === 'name')
    ? undefined
    : matches.find(({ key }) => key === 'spellings');
  return {
    document: item,
    matched: spelling?.refIndex === undefined ? undefined : item.written[spelling.refIndex],
  };
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
