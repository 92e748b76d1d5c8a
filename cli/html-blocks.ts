/** HTML → blocks, by the same walk as in the browser. The document is inert: no script runs, nothing is fetched. */
import { JSDOM } from 'jsdom';
import { collectBlocks } from '#lib/page/walk.ts';
import { fail } from './fail.ts';
import type { AnnotatedText, PlacedBlock } from './text-blocks.ts';

const BETWEEN_BLOCKS = '\n\n';

/** Syntax of a document: HTML forgives everything, XHTML nothing. */
export type Markup = 'html' | 'xhtml';

/**
 * The blocks of a page; their texts joined by blank lines are its text. Throws BadInput for XHTML that is not
 * well-formed; `name` is how the message calls the document.
 */
export function htmlBlocks(markup: string, name: string, syntax: Markup = 'html'): AnnotatedText {
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const { text, section } of collectBlocks(parse(markup, name, syntax))) {
    blocks.push({ text, section, start });
    start += text.length + BETWEEN_BLOCKS.length;
  }
  return { text: blocks.map(({ text }) => text).join(BETWEEN_BLOCKS), blocks };
}

let window: JSDOM['window'] | undefined;

/** A document without a window of its own: its style sheets, frames and images are not even looked at. */
function parse(markup: string, name: string, syntax: Markup): Document {
  window ??= new JSDOM('').window;
  const parser = new window.DOMParser();
  if (syntax === 'html') return parser.parseFromString(markup, 'text/html');
  const document = parser.parseFromString(markup, 'application/xhtml+xml');
  if (document.documentElement.localName !== 'parsererror') return document;
  return fail(
    `${name}: is not well-formed XHTML (${document.documentElement.textContent}); pass --html to read it as HTML`,
  );
}
