/** Looking through everything one pack says. */
import { refOf } from '#lib/facts/entity-ref.ts';
import type { EntityKind, Pack } from '#lib/facts/schema.ts';
import type { Response } from '#lib/messages/message-map.ts';
import { foldForSearch } from '#lib/search/fold.ts';
import { ENGINE_LIMITS } from './limits.ts';

/** As `background/browse` asks. */
export interface BrowseQuestion {
  readonly pack: string;
  readonly query: string;
  readonly kind?: EntityKind | undefined;
  readonly from: number;
}

const byName = new Intl.Collator('en');

/**
 * The entities of a pack by name, those with every word of the query somewhere in a name or detail, from number
 * `from` on (counted from 0).
 */
export function browse(pack: Pack, { query, kind, from }: BrowseQuestion): Response<'background/browse'> {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const answering = pack.entities
    .filter((entity) => kind === undefined || entity.kind === kind)
    .filter(({ name, names, detail = '' }) => {
      const text = foldForSearch([name, ...names.map((spelling) => spelling.text), detail].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => byName.compare(a.name, b.name));
  const hits = answering.slice(from, from + ENGINE_LIMITS.browsed).map((entity) => ({
    id: refOf(pack.id, entity.id),
    pack: pack.title,
    name: entity.name,
    kind: entity.kind,
    ...(entity.detail === undefined ? {} : { detail: entity.detail }),
  }));
  return { total: answering.length, hits };
}
