/**
 * What the background knows and answers: packs in, mentions, details and hits out. Pure; everything in it can be made
 * anew from the packs. Each pack is asked by itself, with its own names and its own subject, and nothing of one is mixed
 * with another. Reading a page takes the names alone; facts are fetched at the first question that needs them, and the
 * search is built at its first question, because most pages never ask one.
 */
import { describeEntity } from '#lib/facts/describe.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { entityOfRef, packOfRef, refOf } from '#lib/facts/entity-ref.ts';
import type { PackIndex } from '#lib/facts/fact-index.ts';
import { explain } from '#lib/match/explain.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import type {
  Request,
  Response,
  SearchHit,
  WireEntity,
  WireEvidence,
  WireExplanation,
  WireMention,
} from '#lib/messages/message-map.ts';
import { createSearch } from '#lib/search/search.ts';
import { type BrowseQuestion, browse } from './browse.ts';
import type { OpenedNames } from './compiled-names.ts';
import { ENGINE_LIMITS } from './limits.ts';

/** A pack as it serves. */
export interface ServedPack {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly names: OpenedNames;
  /** Everything it says. Rejects where that cannot be read; the rejection goes to whoever asked for facts. */
  facts(): Promise<PackIndex>;
}

/** What a fact is since the last update; undefined: as it was. */
export type FreshOf = (pack: string, fact: string) => 'added' | 'changed' | undefined;

/** What the reader said of packs and names, for one page. */
export interface Manner {
  /** Names of this pack are found and listed, and not marked. */
  isQuiet(pack: string): boolean;
  /** This entity (a reference) is never found. */
  isMuted(entity: string): boolean;
  /** No card of this pack is shown in this page. */
  isWithheld(pack: string): boolean;
}

/** A block of a page's text as it arrives, and as it goes back. */
export type Block = Request<'background/scan'>['blocks'][number];
export type ScannedBlock = Response<'background/scan'>['blocks'][number];

export interface Engine {
  /**
   * Mentions in one block, pack by pack; offsets are UTF-16 code units of its text. Mentions of several packs may
   * overlap.
   */
  read(block: Block, manner: Manner): ScannedBlock;
  /** What a page is told of the entities that these blocks name, each once. */
  entitiesOf(blocks: readonly ScannedBlock[], manner: Manner): WireEntity[];
  /** Why the name at these offsets (UTF-16 code units of `text`) means what it means, by each pack that meets it. */
  explain(question: Request<'background/explain'>, manner: Manner): Response<'background/explain'>;
  /** Everything a pack says about one entity (a reference); undefined if there is none. */
  detail(entity: string): Promise<EntityDetail | undefined>;
  search(query: string): Promise<SearchHit[]>;
  /** What one pack says, entity by entity, as `background/browse` asks; undefined if there is no such pack. */
  browse(question: BrowseQuestion): Promise<Response<'background/browse'> | undefined>;
}

/** `packs` in the reader's order. */
export function createEngine(packs: readonly ServedPack[], freshOf: FreshOf): Engine {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  let searching: Promise<ReturnType<typeof createSearch>> | undefined;

  async function prepareSearch(): Promise<ReturnType<typeof createSearch>> {
    const facts = await Promise.all(packs.map((pack) => pack.facts()));
    return createSearch(
      facts.map(({ pack }) => pack),
      ({ id }) => byId.get(id)?.names.spellings() ?? [],
    );
  }

  return {
    read({ id, text }, manner) {
      const found = packs.map((pack) => readBlock(text, pack, manner));
      return {
        id,
        mentions: found.flatMap(({ mentions }) => mentions),
        evidence: found.flatMap(({ evidence }) => evidence),
      };
    },
    entitiesOf(blocks, manner) {
      const named = new Set(blocks.flatMap(({ mentions }) => mentions.flatMap(({ senses }) => senses)));
      return [...named].flatMap((ref) => wireEntity(byId, ref, manner));
    },
    explain(question, manner) {
      const asked = packs.filter(({ id }) => !manner.isWithheld(id));
      return { packs: asked.flatMap((pack) => explanation(pack, question, manner)) };
    },
    async detail(ref) {
      const facts = await byId.get(packOfRef(ref))?.facts();
      const fresh = (fact: string) => freshOf(packOfRef(ref), fact);
      return facts && describeEntity(facts, entityOfRef(ref), fresh);
    },
    async search(query) {
      searching ??= prepareSearch();
      return (await searching)(query);
    },
    async browse(question) {
      const facts = await byId.get(question.pack)?.facts();
      return facts && browse(facts.pack, question);
    },
  };
}

function readBlock(
  text: string,
  { id: pack, names: { names } }: ServedPack,
  manner: Manner,
): { mentions: WireMention[]; evidence: WireEvidence[] } {
  const findings = findMentions(text, names);
  const mentions = mentionsOf(findings).flatMap(({ start, end, senses, needsSubject }) => {
    const heard = senses.map((id) => refOf(pack, id)).filter((ref) => !manner.isMuted(ref));
    return heard.length === 0 ? [] : [{ start, end, senses: heard, needsSubject }];
  });
  const evidence = findings.evidence
    .map((one) => ({ ...one, entity: refOf(pack, one.entity) }))
    .filter(({ entity, named }) => !manner.isMuted(entity) && (named || !manner.isWithheld(pack)));
  return { mentions, evidence };
}

function explanation(
  { id: pack, title, version, names }: ServedPack,
  { text, start, end }: Request<'background/explain'>,
  manner: Manner,
): WireExplanation[] {
  const { judged } = findMentions(text, names.names);
  return judged
    .filter((find) => find.start < end && start < find.end)
    .slice(0, ENGINE_LIMITS.explained)
    .map((find) => {
      const { verdict, senses } = explain(find);
      return {
        pack: { id: pack, title, version },
        verdict,
        senses: senses
          .filter(({ entity }) => !manner.isMuted(refOf(pack, entity)))
          .map(({ entity, lang, rules, reasons, ...sense }) => ({
            ...sense,
            entity: refOf(pack, entity),
            name: names.entity(entity)?.name ?? entity,
            ...(lang === undefined ? {} : { lang }),
            rules: [...rules],
            reasons: [...reasons],
          })),
      };
    })
    .filter(({ senses }) => senses.length > 0);
}

function wireEntity(packs: ReadonlyMap<string, ServedPack>, ref: string, manner: Manner): WireEntity[] {
  const pack = packOfRef(ref);
  const entity = packs.get(pack)?.names.entity(entityOfRef(ref));
  if (entity === undefined) return [];
  const disputes = entity.disputes.map(({ dispute, speaks }) => ({ dispute: refOf(pack, dispute), speaks }));
  return [{ id: ref, name: entity.name, kind: entity.kind, disputes, quiet: manner.isQuiet(pack) }];
}
