/**
 * What the background knows and answers: packs in, mentions, details, hits and counts out. Pure; everything in it can
 * be made anew from the packs. The search is built at its first question, because most pages never ask one.
 */
import { describeEntity } from '#lib/facts/describe.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { FactIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { PackInfo, Request, Response, SearchHit, WireEntity } from '#lib/messages/message-map.ts';
import { formsOf } from '#lib/names/forms.ts';
import { createSearch } from '#lib/search/search.ts';

export interface Engine {
  /** Mentions in each block, and the entities they name; offsets are UTF-16 code units of the block's text. */
  scan(blocks: Request<'background/scan'>['blocks']): Response<'background/scan'>;
  /** Everything the index says about one entity; undefined if it knows none of that id. */
  detail(entityId: string): EntityDetail | undefined;
  search(query: string): SearchHit[];
  packs(): PackInfo[];
}

/** `packs` in order of preference; each has passed its schema and invariants. */
export function createEngine(packs: readonly Pack[]): Engine {
  const index = new FactIndex(packs);
  const entities = packs.flatMap((pack) => pack.entities);
  const lexicon = buildLexicon(
    index.packs.flatMap((one) => formsOf(one.pack.entities, (id) => one.tellsOf(id))),
  );
  let searchEntities: ReturnType<typeof createSearch> | undefined;

  return {
    scan(blocks) {
      const scanned = blocks.map(({ id, text }) => ({
        id,
        mentions: findMentions(text, lexicon).map(toWire),
      }));
      const named = new Set(scanned.flatMap(({ mentions }) => mentions.flatMap(({ senses }) => senses)));
      return { blocks: scanned, entities: [...named].flatMap((id) => wireEntity(index, id)) };
    },
    detail: (entityId) => describeEntity(index, entityId),
    search(query) {
      searchEntities ??= createSearch(entities);
      return searchEntities(query);
    },
    packs: () => packs.map(packInfo),
  };
}

type WireMention = Response<'background/scan'>['blocks'][number]['mentions'][number];

const toWire = ({
  start,
  end,
  senses,
  needsSubject,
}: ReturnType<typeof findMentions>[number]): WireMention => ({
  start,
  end,
  senses: [...senses],
  needsSubject,
});

function wireEntity(index: FactIndex, id: string): WireEntity[] {
  const entity = index.entity(id);
  if (entity === undefined) return [];
  return [{ id, name: entity.name, kind: entity.kind, disputes: index.disputeRoles(id) }];
}

function packInfo(pack: Pack): PackInfo {
  const { id, title, version, updated, sources } = pack;
  return {
    id,
    title,
    version,
    updated,
    toldOn:
      sources
        .map(({ published }) => published)
        .toSorted()
        .at(-1) ?? updated,
    entities: pack.entities.length,
    claims: pack.claims.length,
    figures: pack.figures.length,
    disputes: pack.disputes.length,
  };
}
