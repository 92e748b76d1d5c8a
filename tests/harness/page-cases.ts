/**
 * Pages that are their own test cases: what is to be read of them stands in them, in
 * `<script type="application/json" id="expected">`. White space runs count as one space there.
 */
import type { Block } from '#lib/page/block.ts';

export interface ReadBlock {
  readonly text: string;
  /** Numbered in the order in which sections are first met. */
  readonly section: number;
}

export interface Expected {
  /** What the page shows, as a sentence. */
  readonly about: string;
  readonly blocks: readonly ReadBlock[];
}

export function expectedIn(document: Document): Expected {
  const script = document.getElementById('expected');
  if (script === null) throw new Error('The page does not say what is expected of it.');
  return JSON.parse(script.textContent ?? '') as Expected;
}

/** Blocks as a page's expectations name them. */
export function asRead(blocks: readonly Block[]): ReadBlock[] {
  const numbers = new Map<number, number>();
  return blocks.map(({ text, section }) => {
    if (!numbers.has(section)) numbers.set(section, numbers.size);
    return { text: text.replace(/\s+/gu, ' ').trim(), section: numbers.get(section) ?? 0 };
  });
}
