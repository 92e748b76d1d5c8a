import { describe, expect, it } from 'vitest';
import { isAllNew, tellOnce } from '#lib/card/tell-once.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { NEWCOMER, UPDATED } from '#tests/gallery/several.ts';

/** How often a card says that something is new or changed. */
const told = (detail: EntityDetail) => JSON.stringify(detail).split('"fresh"').length - 1;
const [figure, ...figures] = NEWCOMER.figures;
const [dispute] = NEWCOMER.disputes;

describe('a card after an update', () => {
  it('says nothing where nothing changed', () => {
    expect([isAllNew(TYPICAL), tellOnce(TYPICAL)]).toEqual([false, TYPICAL]);
  });

  it('says it at each fact, where others are as they were', () => {
    expect([isAllNew(UPDATED), tellOnce(UPDATED)]).toEqual([false, UPDATED]);
    expect(told(UPDATED)).toBe(3);
  });

  it('says it once at the name, where everything came with it', () => {
    expect(isAllNew(NEWCOMER)).toBe(true);
    expect(tellOnce(NEWCOMER).entity.fresh).toBe('added');
    expect(told(NEWCOMER)).toBeGreaterThan(5);
    expect(told(tellOnce(NEWCOMER))).toBe(1);
  });

  it('says it at each fact of a new name of which something was known before', () => {
    if (figure === undefined) throw new Error('the card has no figure');
    const { fresh: _, ...known } = figure;
    const detail = { ...NEWCOMER, figures: [known, ...figures] };
    expect(isAllNew(detail)).toBe(false);
    expect(tellOnce(detail).figures).toEqual(detail.figures);
  });

  it('says it once at a new question, where every answer is new too', () => {
    const once = tellOnce({ ...TYPICAL, disputes: NEWCOMER.disputes });
    expect(once.disputes.map(({ fresh }) => fresh)).toEqual(['added']);
    expect(told(once)).toBe(1);
  });

  it('says it at the question and at each new answer, where an answer was known before', () => {
    if (dispute === undefined) throw new Error('the card has no dispute');
    const positions = dispute.positions.map((position, index) => ({
      ...position,
      claims: position.claims.map(({ fresh: _, ...claim }) =>
        index === 0 ? claim : { ...claim, fresh: 'added' as const },
      ),
    }));
    const detail = { ...TYPICAL, disputes: [{ ...dispute, positions }] };
    expect(told(detail)).toBe(2);
    expect(tellOnce(detail)).toEqual(detail);
  });
});
