/**
 * Where a thing and all within it came with the last update, once is enough: a new name whose every fact is new says
 * so for all of them, and so does a new question for its answers. A fact among others that are not new keeps its own.
 */
import type { DetailClaim, DetailDispute, DetailFigure, EntityDetail } from '#lib/facts/entity-detail.ts';

type Fact = Pick<DetailClaim, 'fresh'>;

/** True if the entity and every fact on its card are new. */
export function isAllNew({ entity, figures, disputes, claims }: EntityDetail): boolean {
  return [entity, ...figures, ...claims].every(isNew) && disputes.every(isWhollyNew);
}

/** The same card with each novelty told once, at the outermost thing that it covers wholly. */
export function tellOnce(detail: EntityDetail): EntityDetail {
  const { figures, disputes, claims } = detail;
  if (!isAllNew(detail)) return { ...detail, disputes: disputes.map(disputeOnce) };
  return {
    ...detail,
    figures: figures.map(({ claim, ...figure }): DetailFigure => ({ ...plain(figure), claim: plain(claim) })),
    disputes: disputes.map((dispute) => plain(disputeOnce(dispute))),
    claims: claims.map(plain),
  };
}

const isNew = ({ fresh }: Fact): boolean => fresh === 'added';

const isWhollyNew = ({ fresh, positions }: DetailDispute): boolean =>
  fresh === 'added' && positions.every(({ claims }) => claims.every(isNew));

function disputeOnce(dispute: DetailDispute): DetailDispute {
  if (!isWhollyNew(dispute)) return dispute;
  const positions = dispute.positions.map(({ label, claims }) => ({ label, claims: claims.map(plain) }));
  return { ...dispute, positions };
}

/** A fact without its own word on how new it is. */
function plain<T extends Fact>({ fresh: _, ...fact }: T): Omit<T, 'fresh'> {
  return fact;
}
