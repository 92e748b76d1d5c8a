/** Two versions of a pack, and the patch that would lead from one to the other. */
import type { Pack } from '#lib/facts/schema.ts';
import { randomFrom } from './random.ts';
import { rewording, vocabularyOf } from './words.ts';

/** Entities, claims, figures and disputes, each with this chance, tell something else in the next version. */
export function edited(pack: Pack, share: number): Pack {
  const random = randomFrom(pack.version);
  const reword = rewording(vocabularyOf(pack), -1);
  const now = <T>(fact: T, change: (fact: T) => T): T => (random() < share ? change(fact) : fact);
  return {
    ...pack,
    version: pack.version + 1,
    entities: pack.entities.map((fact) =>
      now(fact, (entity) => ({ ...entity, detail: reword(entity.detail ?? entity.name) })),
    ),
    claims: pack.claims.map((fact) => now(fact, (claim) => ({ ...claim, gist: reword(claim.gist) }))),
    figures: pack.figures.map((fact) => now(fact, (figure) => ({ ...figure, label: reword(figure.label) }))),
    disputes: pack.disputes.map((fact) =>
      now(fact, (dispute) => ({ ...dispute, question: reword(dispute.question) })),
    ),
  };
}

/** The facts that differ, whole, as JSON: the plainest patch there can be. Both packs have the same facts in the same order. */
export function patchOf(before: Pack, after: Pack): { readonly changed: number; readonly text: string } {
  const differing = <T>(was: readonly T[], is: readonly T[]): T[] =>
    is.filter((fact, row) => fact !== was[row]);
  const entities = differing(before.entities, after.entities);
  const claims = differing(before.claims, after.claims);
  const figures = differing(before.figures, after.figures);
  const disputes = differing(before.disputes, after.disputes);
  return {
    changed: entities.length + claims.length + figures.length + disputes.length,
    text: JSON.stringify({
      from: before.version,
      to: after.version,
      entities,
      claims,
      figures,
      disputes,
    }),
  };
}
