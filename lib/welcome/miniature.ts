import type { EntityDetail } from '#lib/facts/entity-detail.ts';

/**
 * As much of an entity as a sample needs: one figure, and one dispute with all its positions and one voice for each,
 * so that no side is left out and none is louder.
 */
export const miniatureOf = (detail: EntityDetail): EntityDetail => ({
  ...detail,
  figures: detail.figures.slice(0, 1),
  disputes: detail.disputes.slice(0, 1).map((dispute) => ({
    ...dispute,
    positions: dispute.positions.map(({ label, claims }) => ({ label, claims: claims.slice(0, 1) })),
  })),
  claims: detail.disputes.length === 0 ? detail.claims.slice(0, 1) : [],
});
