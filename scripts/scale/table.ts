/** Tables for a terminal. */

/** The first column to the left, all others to the right; each as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

/** 1234567 → 1,234,567 */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** Bytes in millions. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
