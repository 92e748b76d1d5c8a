/**
 * The facts of one pack, found by entity.
 *
 *   PackIndex ─┬─ tables                 id → entity, claim, …
 *              ├─ claimsAbout, claimsBy  entity → claims
 *              ├─ figuresAbout           entity → figures
 *              ├─ figuresOfClaim         claim → figures
 *              └─ disputesOf             entity → disputes
 *
 * Packs are never merged: each has an index of its own. Everything is a Map, so that an id such as `constructor` is an
 * id like any other.
 */
import { groupBy } from './group-by.ts';
import { isOwnVoice, type PackTables, packTables } from './pack-tables.ts';
import type { Claim, Dispute, Entity, Figure, Pack } from './schema.ts';

/** One pack's facts by entity. Lists keep the pack's order. The pack has passed `parsePack` and `checkInvariants`. */
export class PackIndex {
  readonly pack: Pack;
  readonly tables: PackTables;
  /** Claims whose `about` names the entity. */
  readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>;
  /** Claims the entity makes; what a publisher says in its own paper's voice is not among them. */
  readonly claimsBy: ReadonlyMap<string, readonly Claim[]>;
  /** Figures whose `about` names the entity. */
  readonly figuresAbout: ReadonlyMap<string, readonly Figure[]>;
  /** Figures that rest on a claim. */
  readonly figuresOfClaim: ReadonlyMap<string, readonly Figure[]>;
  /** Disputes of which the entity is the subject, or a party: it makes a claim in one of the positions. */
  readonly disputesOf: ReadonlyMap<string, readonly Dispute[]>;

  constructor(pack: Pack) {
    this.pack = pack;
    this.tables = packTables(pack);
    const { sources } = this.tables;
    this.claimsAbout = groupBy(pack.claims, (claim) => claim.about);
    this.claimsBy = groupBy(pack.claims, (claim) => (isOwnVoice(claim, sources) ? [] : [claim.by]));
    this.figuresAbout = groupBy(pack.figures, (figure) => figure.about);
    this.figuresOfClaim = groupBy(pack.figures, (figure) => [figure.claim]);
    this.disputesOf = groupBy(pack.disputes, (dispute) => [...dispute.about, ...this.parties(dispute)]);
  }

  /** An entity by id. */
  entity(entityId: string): Entity | undefined {
    return this.tables.entities.get(entityId);
  }

  /** True if the pack says something about the entity or by it, and does not only name it. */
  tellsOf(entityId: string): boolean {
    return this.claimsAbout.has(entityId) || this.claimsBy.has(entityId);
  }

  /** Which part of the pack's claims and figures, from 0 to 1, is about the entity or said by it. */
  shareOf(entityId: string): number {
    const { claims, figures } = this.pack;
    const facts = new Set<Claim | Figure>([
      ...(this.claimsAbout.get(entityId) ?? []),
      ...(this.claimsBy.get(entityId) ?? []),
      ...(this.figuresAbout.get(entityId) ?? []),
    ]);
    return facts.size / Math.max(1, claims.length + figures.length);
  }

  /** Ids of those who speak in a dispute. */
  parties(dispute: Dispute): string[] {
    return dispute.positions.flatMap((position) =>
      position.claims.flatMap((id) => this.tables.claims.get(id)?.by ?? []),
    );
  }

  /** The disputes of which an entity is the subject or a party, in the pack's order, and whether it speaks in them. */
  disputeRoles(entityId: string): { dispute: string; speaks: boolean }[] {
    return (this.disputesOf.get(entityId) ?? []).map((dispute) => ({
      dispute: dispute.id,
      speaks: this.parties(dispute).includes(entityId),
    }));
  }
}
