/** Cells in columns. */

export type Side = 'left' | 'right';

/** Each column as wide as its widest cell, its cells on the side that `sides` gives; no spaces at the end of a line. */
export function columns(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    sides
      .map((side, column) => {
        const cell = row[column] ?? '';
        const room = ' '.repeat((widths[column] ?? 0) - width(cell));
        return side === 'left' ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

const width = (cell: string): number => [...cell].length;
