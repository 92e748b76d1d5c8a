/**
 * A pack in two forms: one document (what is installed) and several files (what is kept in the repository).
 *
 *   data/packs/<id>/pack.json       ─┐
 *                   sources.json    ─┤
 *                   entities.json   ─┼─ joinParts ─▶ Pack
 *                   claims.json     ─┤  ◀─ splitPack
 *                   figures.json    ─┤
 *                   disputes.json   ─┘
 */
import type { Pack, PackHead } from './schema.ts';

/** The lists of a pack, in the order of the document. */
export const PACK_LISTS = ['sources', 'entities', 'claims', 'figures', 'disputes'] as const;
export type PackList = (typeof PACK_LISTS)[number];

/** The parts of a pack: its head and its lists. The file of a part is its name and `.json`. */
export const PACK_PARTS = ['pack', ...PACK_LISTS] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export type PackParts = { readonly pack: PackHead } & { readonly [L in PackList]: Pack[L] };

/** The parts as they were read: of no known shape yet. */
export type RawParts = { readonly [P in PackPart]: unknown };

/** True if `name` is one of the lists of a pack. */
export function isPackList(name: string | number | undefined): name is PackList {
  return PACK_LISTS.some((list) => list === name);
}

/** One document from its parts; nothing is checked. A head that is no object counts as an empty one. */
export function joinParts(parts: PackParts): Pack;
export function joinParts(parts: RawParts): unknown;
export function joinParts(parts: RawParts): unknown {
  const head =
    typeof parts.pack === 'object' && parts.pack !== null && !Array.isArray(parts.pack) ? parts.pack : {};
  const { sources, entities, claims, figures, disputes } = parts;
  return { ...head, sources, entities, claims, figures, disputes };
}

/** The parts of one document. */
export function splitPack(pack: Pack): PackParts {
  const { sources, entities, claims, figures, disputes, ...head } = pack;
  return { pack: head, sources, entities, claims, figures, disputes };
}
