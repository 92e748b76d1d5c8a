/**
 * A name that several packs bear: each pack tells what it knows of its bearer, and no pack speaks for another.
 *
 *   senses   a/georgia (place), a/georgia-may (person), b/georgia (place), c/georgia-may (person)
 *   chosen   a/georgia ──▶ a/georgia, b/georgia, c/georgia-may
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { packOfRef, refOf } from '#lib/facts/entity-ref.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { MarkSense } from '#lib/paint/mark.ts';

/** The senses among which a reader chooses: those of the chosen one's pack. The other packs follow the choice. */
export function rivalsOf(senses: readonly MarkSense[], chosen: string): MarkSense[] {
  return senses.filter(({ id }) => packOfRef(id) === packOfRef(chosen));
}

/**
 * Whose facts a card shows (references): the chosen sense's, then of each other pack, in the mark's order, those of
 * the sense that is likeliest to be the same: of the same display name, else of the same kind, else the pack's first.
 * No more than one message may ask for.
 */
export function entitiesFor(senses: readonly MarkSense[], chosen: string): string[] {
  const meant = senses.find(({ id }) => id === chosen);
  const packs = Map.groupBy(senses, ({ id }) => packOfRef(id));
  packs.delete(packOfRef(chosen));
  const companions = [...packs.values()].flatMap((ofPack) => counterpartIn(ofPack, meant) ?? []);
  return [chosen, ...companions.map(({ id }) => id)].slice(0, MESSAGE_LIMITS.senses);
}

function counterpartIn(ofPack: readonly MarkSense[], meant: MarkSense | undefined): MarkSense | undefined {
  const [first] = ofPack;
  if (meant === undefined) return first;
  const name = plain(meant.name);
  return (
    ofPack.find((sense) => plain(sense.name) === name) ??
    ofPack.find(({ kind }) => kind === meant.kind) ??
    first
  );
}

/** A display name without case and diacritics. The finder's table of folds is too large for every page to build. */
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What was answered, in the order in which it was asked for; nothing at all without the first, which was chosen. */
export function inOrder(entities: readonly string[], details: readonly EntityDetail[]): EntityDetail[] {
  const byRef = new Map(details.map((detail) => [refOf(detail.pack.id, detail.entity.id), detail]));
  if (entities[0] === undefined || !byRef.has(entities[0])) return [];
  return entities.flatMap((ref) => byRef.get(ref) ?? []);
}
