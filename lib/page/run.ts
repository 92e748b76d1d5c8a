/**
 * A run: the text nodes between two block boundaries, gathered until it is known to be a block. A plain record, begun
 * by the walk: most runs are one text, and a class would cost more than what it does.
 */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from './block.ts';
import { cutAt } from './cut.ts';
import { PAGE_LIMITS } from './limits.ts';
import { isMostlyLinks } from './links.ts';
import type { ReadPlace } from './places.ts';
import { isBlank } from './text-nodes.ts';

export interface Run {
  readonly place: ReadPlace;
  last: Text;
  nodes: Text[];
  starts: number[];
  text: string;
  /** Links met so far, and the one in which the last text stands. */
  links: number;
  link: Element | null;
  wasCut: boolean;
}

/** Makes a block of what a run has gathered. */
export type ToBlock = (place: ReadPlace, nodes: Text[], starts: number[], text: string) => Block;

/** Adds a text node after `separator`. */
export function addText(run: Run, node: Text, data: string, link: Element | null, separator: string): void {
  if (separator !== '') run.text += separator;
  run.starts.push(run.text.length);
  run.nodes.push(node);
  run.last = node;
  run.text += data;
  if (link !== null && link !== run.link) run.links++;
  run.link = link;
}

/** True for a run that is no block: a row of links, or blank after the last cut. */
export function isNoBlock(run: Run): boolean {
  if (run.wasCut) return isBlank(run.text);
  const { keepsLinks, block } = run.place;
  return (
    !keepsLinks && run.links >= PAGE_LIMITS.linkRow && isMostlyLinks(run.nodes, block, PAGE_LIMITS.linkRow)
  );
}

/** Adds to `blocks` those that are full, until what is left of the run fits a message. */
export function cutRun(run: Run, toBlock: ToBlock, blocks: Block[]): void {
  while (run.text.length > MESSAGE_LIMITS.blockText) blocks.push(cutOnce(run, toBlock));
}

/** The first part of the text as a block; a node that is cut stands in both, in the second with a negative start. */
function cutOnce(run: Run, toBlock: ToBlock): Block {
  const { nodes, starts, text } = run;
  const at = cutAt(text, MESSAGE_LIMITS.blockText);
  let first = starts.length - 1;
  while (first > 0 && (starts[first] as number) >= at) first--;
  const block = toBlock(run.place, nodes.slice(0, first + 1), starts.slice(0, first + 1), text.slice(0, at));
  const end = (starts[first] as number) + (nodes[first] as Text).data.length;
  const from = end > at ? first : first + 1;
  run.nodes = nodes.slice(from);
  run.starts = starts.slice(from).map((start) => start - at);
  run.text = text.slice(at);
  run.wasCut = true;
  return block;
}
