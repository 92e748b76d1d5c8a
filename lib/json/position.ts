/** Offsets in a text as people count: line and column. */

/** A place in a text, both from 1; columns in UTF-16 code units. Lines end with a line feed. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The places of these offsets (UTF-16), in their order. One pass over the text, however many there are. */
export function positionsOf(text: string, offsets: readonly number[]): Position[] {
  const positions = offsets.map((): Position => ({ line: 1, column: 1 }));
  const ascending = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  let line = 1;
  let lineStart = 0;
  let newline = text.indexOf('\n');
  for (const { offset, index } of ascending) {
    while (newline !== -1 && newline < offset) {
      line++;
      lineStart = newline + 1;
      newline = text.indexOf('\n', lineStart);
    }
    positions[index] = { line, column: offset - lineStart + 1 };
  }
  return positions;
}
