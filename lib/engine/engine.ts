/**
 * What the background knows and answers: compiled packs in, mentions, details and hits out. Pure; everything in it can
 * be made anew from the packs. Each pack is asked by itself, with its own names and its own subject, and nothing of
 * one is mixed with another. The search is built at its first question, because most pages never ask one.
 */
import { describeEntity } from '#lib/facts/describe.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { entityOfRef, packOfRef, refOf } from '#lib/facts/entity-ref.ts';
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
import type { CompiledPack } from './compile.ts';
import { ENGINE_LIMITS } from './limits.ts';

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

export interface Engine {
  /**
   * Mentions in each block, pack by pack, and the entities they name; offsets are UTF-16 code units of the block's
   * text. Mentions of several packs may overlap.
   */
  scan(blocks: Request<'background/scan'>['blocks'], manner: Manner): Response<'background/scan'>;
  /** Why the name at these offsets (UTF-16 code units of `text`) means what it means, by each pack that meets it. */
  explain(question: Request<'background/explain'>, manner: Manner): Response<'background/explain'>;
  /** Everything a pack says about one entity (a reference); undefined if there is none. */
  detail(entity: string): EntityDetail | undefined;
  search(query: string): SearchHit[];
  /** What one pack says, entity by entity, as `background/browse` asks; undefined if there is no such pack. */
  browse(question: BrowseQuestion): Response<'background/browse'> | undefined;
}

/** `packs` in the reader's order. */
export function createEngine(packs: readonly CompiledPack[], freshOf: FreshOf): Engine {
  const byId = new Map(packs.map((compiled) => [compiled.pack.id, compiled]));
  let searchEntities: ReturnType<typeof createSearch> | undefined;

  return {
    scan(blocks, manner) {
      const scanned = blocks.map(({ id, text }) => {
        const found = packs.map((compiled) => readBlock(text, compiled, manner));
        return {
          id,
          mentions: found.flatMap(({ mentions }) => mentions),
          evidence: found.flatMap(({ evidence }) => evidence),
        };
      });
      const named = new Set(scanned.flatMap(({ mentions }) => mentions.flatMap(({ senses }) => senses)));
      return { blocks: scanned, entities: [...named].flatMap((ref) => wireEntity(byId, ref, manner)) };
    },
    explain(question, manner) {
      const asked = packs.filter(({ pack }) => !manner.isWithheld(pack.id));
      return { packs: asked.flatMap((compiled) => explanation(compiled, question, manner)) };
    },
    detail(ref) {
      const compiled = byId.get(packOfRef(ref));
      const fresh = (fact: string) => freshOf(packOfRef(ref), fact);
      return compiled && describeEntity(compiled.index, entityOfRef(ref), fresh);
    },
    search(query) {
      searchEntities ??= createSearch(
        packs.map(({ pack }) => pack),
        ({ id }) => byId.get(id)?.spellings ?? [],
      );
      return searchEntities(query);
    },
    browse(question) {
      const compiled = byId.get(question.pack);
      return compiled && browse(compiled.pack, question);
    },
  };
}

function readBlock(
  text: string,
  { pack, names }: CompiledPack,
  manner: Manner,
): { mentions: WireMention[]; evidence: WireEvidence[] } {
  const findings = findMentions(text, names);
  const mentions = mentionsOf(findings).flatMap(({ start, end, senses, needsSubject }) => {
    const heard = senses.map((id) => refOf(pack.id, id)).filter((ref) => !manner.isMuted(ref));
    return heard.length === 0 ? [] : [{ start, end, senses: heard, needsSubject }];
  });
  const evidence = findings.evidence
    .map((one) => ({ ...one, entity: refOf(pack.id, one.entity) }))
    .filter(({ entity, named }) => !manner.isMuted(entity) && (named || !manner.isWithheld(pack.id)));
  return { mentions, evidence };
}

function explanation(
  { pack, index, names }: CompiledPack,
  { text, start, end }: Request<'background/explain'>,
  manner: Manner,
): WireExplanation[] {
  const { judged } = findMentions(text, names);
  return judged
    .filter((find) => find.start < end && start < find.end)
    .slice(0, ENGINE_LIMITS.explained)
    .map((find) => {
      const { verdict, senses } = explain(find);
      return {
        pack: { id: pack.id, title: pack.title, version: pack.version },
        verdict,
        senses: senses
          .filter(({ entity }) => !manner.isMuted(refOf(pack.id, entity)))
          .map(({ entity, lang, rules, reasons, ...sense }) => ({
            ...sense,
            entity: refOf(pack.id, entity),
            name: index.entity(entity)?.name ?? entity,
            ...(lang === undefined ? {} : { lang }),
            rules: [...rules],
            reasons: [...reasons],
          })),
      };
    })
    .filter(({ senses }) => senses.length > 0);
}

function wireEntity(packs: ReadonlyMap<string, CompiledPack>, ref: string, manner: Manner): WireEntity[] {
  const pack = packOfRef(ref);
  const index = packs.get(pack)?.index;
  const entity = index?.tables.entities.get(entityOfRef(ref));
  if (index === undefined || entity === undefined) return [];
  const disputes = index
    .disputeRoles(entity.id)
    .map(({ dispute, speaks }) => ({ dispute: refOf(pack, dispute), speaks }));
  return [{ id: ref, name: entity.name, kind: entity.kind, disputes, quiet: manner.isQuiet(pack) }];
}
