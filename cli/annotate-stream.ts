/** `annotate --ndjson`: one page a line in, its mentions a line out, in order and in constant memory. */
import type { Writable } from 'node:stream';
import * as v from 'valibot';
import { fail } from './fail.ts';
import { type Finder, mentionRecord } from './finder.ts';
import { textBlocks } from './text-blocks.ts';
import { writeOutput } from './write-output.ts';

/** Bytes of the longest line: more than any article, and a bound on memory where a line never ends. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Of numbers, only safe integers are answered as they were asked: others lose digits when they are read. */
const LineSchema = v.object({
  id: v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  text: v.string(),
  lang: v.exactOptional(v.string()),
});
const MUST_BE: Readonly<Record<string, string>> = {
  id: 'a string or a safe integer',
  text: 'a string',
  lang: 'a string',
};
type Line = v.InferOutput<typeof LineSchema>;

/**
 * Answers each line as soon as it is read. Throws BadInput with its number at the first line that cannot be used;
 * the lines before it have been answered whole.
 */
export async function annotateStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  finder: Finder,
  options: { readonly releaseAll: boolean },
): Promise<void> {
  for await (const { bytes, number } of linesOf(input)) {
    const line = parseLine(bytes, number);
    if (line === undefined) continue;
    const { mentions } = finder.find(textBlocks(line.text), options);
    await writeOutput(output, `${JSON.stringify({ id: line.id, mentions: mentions.map(mentionRecord) })}\n`);
  }
}

interface RawLine {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
}

const NEWLINE = 0x0a;

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (bytes: Uint8Array) => {
    pending.push(bytes);
    size += bytes.length;
    if (size > LONGEST_LINE) fail(`line ${number}: is longer than ${LONGEST_LINE} bytes; split the text`);
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield { bytes: Buffer.concat(pending), number: number++ };
      pending = [];
      size = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield { bytes: Buffer.concat(pending), number };
}

/** Undefined for a blank line. */
function parseLine(bytes: Uint8Array, number: number): Line | undefined {
  const text = decode(bytes, number);
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(`line ${number}: is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const line = v.safeParse(LineSchema, value);
  if (line.success) return line.output;
  return fail(`line ${number}: ${problemOf(line.issues[0])}`);
}

/** What is wrong with a line, and the remedy. */
function problemOf({ type, path }: v.InferIssue<typeof LineSchema>): string {
  if (type === 'safe_integer')
    return '“id” is a number that loses digits when read; write the id as a string';
  const member = String(path?.[0].key ?? '');
  const wrong =
    MUST_BE[member] === undefined ? 'is no object' : `“${member}” is missing or not ${MUST_BE[member]}`;
  return `${wrong}; give {"id", "text"}`;
}

function decode(bytes: Uint8Array, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(`line ${number}: is not UTF-8`);
  }
}
