/** What was found on a page, as a table for a terminal. */
import type { Backstage } from '#tests/harness/backstage.ts';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly count: number;
}

interface Detail {
  readonly figures: readonly unknown[];
  readonly disputes: readonly unknown[];
}

const HEADS = ['name', 'kind', 'count', 'figures', 'disputes'] as const;

/** One line per entity, most often named first; figures and disputes as the extension answers for its card. */
export async function foundTable(found: readonly Found[], backstage: Backstage): Promise<string> {
  const rows: string[][] = [];
  for (const { id, name, kind, count } of found.toSorted((a, b) => b.count - a.count)) {
    const [detail] = await backstage.ask<Detail[]>('background/detail', { entities: [id] });
    const { figures = [], disputes = [] } = detail ?? {};
    rows.push([name, kind, String(count), String(figures.length), String(disputes.length)]);
  }
  return table([[...HEADS], ...rows]);
}

/** Columns as wide as their widest cell; numbers stand to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
