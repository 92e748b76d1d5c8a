/**
 * What stands between two text nodes of one block: usually nothing, since inline elements join without a separator.
 *
 *   Kup<b>yansk</b>             nothing             one<br>two          "\n"
 *   Kup<script>…</script>yansk  nothing             one<code>…</code>two  U+FFFC
 *   one<div></div>two           a block boundary: null
 */
import type { Places } from './places.ts';
import { isElement, isText } from './text-nodes.ts';

/** Object replacement character: the Unicode standard's sign for something seen in a line of text that is not text. */
const OBJECT = '\uFFFC';

/** True for what may stand between two nodes of a block: any number of line breaks and objects, or nothing. */
export const isSeparator = (text: string): boolean => /^[\n\uFFFC]*$/u.test(text);

/**
 * The characters to put between `last` and `next`, or null where a block begins or ends between them. Both stand in
 * the same block, `next` later; every text between them is skipped or blank.
 */
export function separatorBetween(last: Text, next: Text, places: Places): string | null {
  // The commonest cases, told without classifying an element: ab, a<i>b</i>, <i>a</i>b.
  const sibling = last.nextSibling;
  const beside = sibling ?? last.parentNode?.nextSibling;
  if (beside === next || sibling?.firstChild === next) return '';
  let separator = '';
  let inside = false;
  for (let at = following(last, false); at !== next && at !== null; at = following(at, inside)) {
    inside = false;
    if (at.nodeType !== ELEMENT) continue;
    const { level, skipped } = places.of(at as Element);
    if (level === 'block') return null;
    // Several pictures in a row are one object.
    if (level === 'break') separator += '\n';
    else if (level === 'object' && !separator.endsWith(OBJECT)) separator += OBJECT;
    inside = !skipped;
  }
  return separator;
}

/** `Node.ELEMENT_NODE`, which Node does not know as a global. */
const ELEMENT = 1;

/** The next node in document order, below `node` only if `inside`. */
function following(node: Node, inside: boolean): Node | null {
  if (inside && node.firstChild !== null) return node.firstChild;
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/**
 * The nearest text that is read in the same run of inline content, before or after `node`, or null where a block
 * boundary comes first. `node` need not be text; what is below it is not looked at.
 */
export function neighbourText(node: Node, direction: Direction, places: Places): Text | null {
  let at: Node | null = node;
  while (at !== null) {
    at = besides(at, direction, places);
    const found: Edge | null = at === null ? null : edgeOf(at, direction, places);
    if (found === null || found.text !== null) return found?.text ?? null;
    at = found.at;
  }
  return null;
}

export type Direction = 'before' | 'after';

/** The next node beside `node` or beside an inline ancestor of it; null at the edge of the block. */
function besides(node: Node, direction: Direction, places: Places): Node | null {
  for (let at = node; ; ) {
    const sibling = direction === 'before' ? at.previousSibling : at.nextSibling;
    if (sibling !== null) return sibling;
    const parent = at.parentElement;
    if (parent === null || places.of(parent).level === 'block') return null;
    at = parent;
  }
}

/** What was met on the way down to the edge of a node: a text, or else the last node without any. */
type Edge = { readonly text: Text } | { readonly text: null; readonly at: Node };

/** The text at the edge of `node` that is met first coming from the other side; null where a block begins there. */
function edgeOf(node: Node, direction: Direction, places: Places): Edge | null {
  for (let at = node; ; ) {
    if (isText(at) && at.data !== '') return { text: at };
    if (!isElement(at)) return { text: null, at };
    const place = places.of(at);
    if (place.level === 'block') return null;
    const child = direction === 'before' ? at.lastChild : at.firstChild;
    if (place.skipped || child === null) return { text: null, at };
    at = child;
  }
}
