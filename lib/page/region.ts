/**
 * From a changed node to the stretch of the document that must be read again: as little as possible, yet always
 * whole runs, so that the blocks that come out are those which a walk over the whole document would find.
 *
 *   an article was appended          → that article
 *   a word was put into a paragraph  → that paragraph
 *   a <ul> was put between two texts of a <div> → the list, and the run that it tore apart
 */
import type { Places } from './places.ts';
import type { BlockRegistry } from './registry.ts';
import { type Direction, neighbourText } from './separator.ts';
import { isElement, isText } from './text-nodes.ts';

/** From the first text of `from` through the last of `to`. */
export interface Region {
  readonly from: Node;
  readonly to: Node;
}

/** The regions to be read again because of `node`; none where it is not (or no longer) read. */
export function regionsOf(node: Node, places: Places, registry: BlockRegistry): Region[] {
  const parent = node.parentElement;
  if (!node.isConnected || (parent === null && !isElement(node))) return [];
  if (parent !== null && places.of(parent).skipped) return [];
  if (isElement(node) && places.of(node).level === 'block') {
    return [{ from: node, to: node }, ...tornRuns(node, places, registry)];
  }
  return isText(node) || isElement(node) ? [wholeRun(node, places, registry)] : [];
}

/** The run in which `node` stands, by way of the blocks that are known. */
function wholeRun(node: Node, places: Places, registry: BlockRegistry): Region {
  return { from: edge(node, 'before', places, registry), to: edge(node, 'after', places, registry) };
}

function edge(node: Node, direction: Direction, places: Places, registry: BlockRegistry): Node {
  let at = node;
  for (;;) {
    const neighbour = neighbourText(at, direction, places);
    if (neighbour === null) return at;
    at = farEnd(neighbour, direction, registry);
  }
}

/** The far end of the block in which `text` is known to stand, so that long runs are not walked node by node. */
function farEnd(text: Text, direction: Direction, registry: BlockRegistry): Text {
  const block = registry.of(text).at(direction === 'before' ? 0 : -1);
  const end = block?.nodes.at(direction === 'before' ? 0 : -1);
  if (end === undefined || !end.isConnected) return text;
  const ahead = direction === 'before' ? text.DOCUMENT_POSITION_PRECEDING : text.DOCUMENT_POSITION_FOLLOWING;
  return (text.compareDocumentPosition(end) & ahead) !== 0 ? end : text;
}

/** Where a block element stands inside a known block, which therefore is none any more: what is left on either side. */
function tornRuns(node: Element, places: Places, registry: BlockRegistry): Region[] {
  const regions: Region[] = [];
  for (const direction of ['before', 'after'] as const) {
    const text = neighbourText(node, direction, places);
    const end = direction === 'before' ? -1 : 0;
    const isTorn = text !== null && registry.of(text).some(({ nodes }) => nodes.at(end) !== text);
    if (isTorn) regions.push(wholeRun(text, places, registry));
  }
  return regions;
}
