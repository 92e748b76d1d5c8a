/**
 * `ledger.json`: every id a pack has had, and what it named. Readers' settings hang on ids, so no id is given to another
 * thing in a later version, and no fact vanishes unnoticed: it is withdrawn, by a row that says since when.
 * The ledger lies beside the parts of a pack and is no part of what readers install.
 */
import * as v from 'valibot';
import type { Finding } from './finding.ts';
import { PACK_LISTS } from './pack-parts.ts';
import { IdSchema, type Pack } from './schema.ts';
import { compareText } from './text.ts';

const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const LedgerRowSchema = v.strictObject({
  id: IdSchema,
  list: v.picklist(PACK_LISTS),
  /** Version of the pack in which the id first appeared. */
  since: Version,
  /** First version without it. */
  withdrawn: v.exactOptional(Version),
});

export const LedgerSchema = v.array(LedgerRowSchema);

export type LedgerRow = v.InferOutput<typeof LedgerRowSchema>;

/** Compares a pack with its ledger. */
export function checkLedger(pack: Pack, ledger: readonly LedgerRow[]): Finding[] {
  const lists = idLists(pack);
  const rows = new Map(ledger.map((row) => [row.id, row]));
  const inLedger = ledger.flatMap((row, index) => {
    const problem = rowProblem(row, lists.get(row.id));
    return problem ? [rowFinding(index, row.id, ...problem)] : [];
  });
  const unknown = [...lists].filter(([id]) => !rows.has(id));
  return [
    ...inLedger,
    ...unknown.map(([id, list]) =>
      rowFinding(undefined, id, `is in ${list}.json and not in the ledger`, 'run `according-to pack format`'),
    ),
  ];
}

/** The ledger of a pack: the rows it has, and a row for each new id. Rows are never dropped. */
export function updateLedger(pack: Pack, ledger: readonly LedgerRow[]): LedgerRow[] {
  const known = new Set(ledger.map((row) => row.id));
  const added = [...idLists(pack)]
    .filter(([id]) => !known.has(id))
    .map(([id, list]) => ({ id, list, since: pack.version }));
  return [...ledger, ...added].sort((a, b) => compareText(a.id, b.id));
}

function idLists(pack: Pack): Map<string, LedgerRow['list']> {
  return new Map(PACK_LISTS.flatMap((list) => pack[list].map(({ id }) => [id, list] as const)));
}

function rowProblem(
  { list, withdrawn }: LedgerRow,
  actual: LedgerRow['list'] | undefined,
): [message: string, remedy: string] | undefined {
  if (actual === undefined) {
    return withdrawn === undefined
      ? [
          `was in ${list}.json and is there no more`,
          'put it back, or say in the ledger since which version it is withdrawn',
        ]
      : undefined;
  }
  if (actual !== list)
    return [`is in ${actual}.json; the ledger has it in ${list}.json`, 'give the new fact an id of its own'];
  return withdrawn === undefined
    ? undefined
    : [`is withdrawn since version ${withdrawn}`, 'give the new fact an id of its own'];
}

const rowFinding = (index: number | undefined, id: string, message: string, remedy: string): Finding => ({
  file: 'ledger.json',
  id,
  field: '',
  path: index === undefined ? '' : `/${index}`,
  message,
  remedy,
});
