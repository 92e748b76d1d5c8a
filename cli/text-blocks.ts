/** Plain text → blocks, each with its place in the text. */
import type { TextBlock } from '#lib/match/annotate.ts';

/** A block and where it begins in the document's text (UTF-16 code units). */
export interface PlacedBlock extends TextBlock {
  readonly start: number;
}

/** A text as it is annotated: offsets of mentions are offsets into `text`. */
export interface AnnotatedText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** The longest line, in code units, that counts as wrapped by hand or by a mailer: those end near 72, 80 or 100. */
const WRAPPED_LINE = 120;

/**
 * Paragraphs of a plain text. Lines between two blank ones are one paragraph if all of them are short enough to be
 * wrapped, so that a name may stand across two; else every line is a paragraph. One section in all.
 */
export function textBlocks(text: string): AnnotatedText {
  const blocks: PlacedBlock[] = [];
  const add = (start: number, end: number) =>
    blocks.push({ start, text: text.slice(start, end), section: 0 });
  let group: Line[] = [];
  const flush = () => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return;
    if (group.every(({ start, end }) => end - start <= WRAPPED_LINE)) add(first.start, last.end);
    else for (const { start, end } of group) add(start, end);
    group = [];
  };
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() === '') flush();
    else group.push(line);
  }
  flush();
  return { text, blocks };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}
