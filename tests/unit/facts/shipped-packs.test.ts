/** The packs that ship, held to the format. `shipped-article.test.ts` holds them to their articles. */
import { describe, expect, test } from 'vitest';
import { describeEntity } from '#lib/facts/describe.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { checkLedger } from '#lib/facts/ledger.ts';
import { PACK_LISTS } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import {
  line,
  shippedExemptions,
  shippedIds,
  shippedLedger,
  shippedPack,
  without,
} from '#tests/unit/facts/shipped.ts';

describe.each(shippedIds())('the pack %s', (id) => {
  const pack = shippedPack(id);
  const ledger = shippedLedger(id);
  const check = (changed: Pack) => [...checkInvariants(changed), ...checkLedger(changed, ledger)];

  test('bears the name of its directory', () => {
    expect(pack.id).toBe(id);
  });

  test('keeps to the invariants and to its ledger', () => {
    expect(check(pack).map(line)).toEqual([]);
  });

  test('has a reason for whatever it leaves out', () => {
    expect(shippedExemptions(id).map(({ reason }) => reason)).not.toContain('');
  });

  test('has a card for each entity', () => {
    const index = new PackIndex(pack);
    for (const entity of pack.entities)
      expect(describeEntity(index, entity.id)?.entity.name).toBe(entity.name);
  });

  test.each(PACK_LISTS)('misses whichever of its %s is taken away', (list) => {
    for (const { id: gone } of pack[list]) {
      expect([gone, check(without(pack, list, gone)).length > 0]).toEqual([gone, true]);
    }
  });

  test('shows an anchor, a date and an amount that break a rule, wherever that is', () => {
    const broken = (change: (changed: Pack) => unknown) => {
      const changed = structuredClone(pack);
      change(changed);
      return check(changed).length;
    };
    for (const list of ['entities', 'claims', 'figures'] as const) {
      for (const row of pack[list].keys()) {
        expect(
          broken((changed) =>
            changed[list][row]?.evidence[0]?.anchors.splice(0, 1, 'one two three four five six'),
          ),
        ).toBe(1);
        expect(
          broken((changed) => Object.assign(changed[list][row]?.evidence[0] ?? {}, { paragraph: 100_000 })),
        ).toBeGreaterThan(0);
        expect(
          broken((changed) => Object.assign(changed[list][row]?.evidence[0] ?? {}, { source: 'nothing' })),
        ).toBeGreaterThan(0);
      }
    }
    for (const row of pack.claims.keys()) {
      expect(
        broken((changed) => Object.assign(changed.claims[row] ?? {}, { said: '2100-01-01' })),
      ).toBeGreaterThan(0);
      expect(broken((changed) => Object.assign(changed.claims[row] ?? {}, { by: 'nobody' }))).toBeGreaterThan(
        0,
      );
    }
    for (const row of pack.figures.keys()) {
      expect(
        broken((changed) => Object.assign(changed.figures[row] ?? {}, { claim: 'nothing' })),
      ).toBeGreaterThan(0);
      expect(broken((changed) => Object.assign(changed.figures[row] ?? {}, { value: 5, max: 4 }))).toBe(1);
    }
  });
});
