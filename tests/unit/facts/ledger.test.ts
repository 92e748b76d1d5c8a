import { describe, expect, test } from 'vitest';
import { checkLedger, type LedgerRow, updateLedger } from '#lib/facts/ledger.ts';
import { PACK_LISTS } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';

const ledger = (): LedgerRow[] => updateLedger(floodPack(), []);
const found = (pack: Pack, rows: readonly LedgerRow[] = ledger()) =>
  checkLedger(pack, rows).map(({ file, id }) => `${file} ${id}`);

describe('the ledger of a pack', () => {
  test('agrees with the pack it was written from', () => {
    expect(found(floodPack())).toEqual([]);
  });

  test.each(PACK_LISTS)('misses whichever of the %s is taken away', (list) => {
    for (const { id } of floodPack()[list]) {
      const pack = floodPackWith((changed) =>
        changed[list].splice(
          changed[list].findIndex((fact) => fact.id === id),
          1,
        ),
      );
      expect(found(pack)).toEqual([`ledger.json ${id}`]);
    }
  });

  test('lets a fact go that is said to be withdrawn', () => {
    const pack = floodPackWith((changed) => changed.disputes.pop());
    const rows = ledger().map((row) => (row.id === 'is-it-over' ? { ...row, withdrawn: 2 } : row));
    expect(found(pack, rows)).toEqual([]);
    expect(found(floodPack(), rows)).toEqual(['ledger.json is-it-over']);
  });

  test('does not let an id name another thing', () => {
    const rows = ledger().map((row) => (row.id === 'boats' ? { ...row, list: 'claims' as const } : row));
    expect(found(floodPack(), rows)).toEqual(['ledger.json boats']);
  });

  test('asks for a row for each new fact', () => {
    const pack = floodPackWith((changed) =>
      changed.entities.push({ ...item(changed.entities, 'lowe'), id: 'upper-lowe' }),
    );
    expect(found(pack)).toEqual(['ledger.json upper-lowe']);
    expect(found(pack, updateLedger(pack, ledger()))).toEqual([]);
  });

  test('keeps its rows when it is brought up to date', () => {
    const later = floodPackWith((changed) => {
      changed.version = 3;
      changed.disputes.pop();
      changed.entities.push({ ...item(changed.entities, 'lowe'), id: 'upper-lowe' });
    });
    const rows = updateLedger(later, ledger());
    expect(rows).toContainEqual({ id: 'is-it-over', list: 'disputes', since: 1 });
    expect(rows).toContainEqual({ id: 'upper-lowe', list: 'entities', since: 3 });
    expect(rows).toHaveLength(ledger().length + 1);
  });
});
