/**
 * Which blocks of a first reading the reader sees first. A page that opens at its top is read in document order; one
 * that opens further down (a reload, a link to a part) from the block in the viewport on. Asked with one hit test
 * for the page instead of one rectangle for each block, which would have to be laid out.
 */
import type { Block } from './block.ts';
import { PAGE_LIMITS } from './limits.ts';

export interface ViewportOrder {
  /** Parts the next blocks, in document order, into those near or after the viewport and those before it. */
  part(blocks: Block[]): { soon: Block[]; later: Block[] };
  /** Blocks still undecided when the document has ended. */
  rest(): Block[];
}

export function createViewportOrder(document: Document): ViewportOrder {
  let anchor = elementInView(document);
  /** The last blocks before the anchor: they may stand above it on the same screen. */
  let recent: Block[] = [];
  return {
    part(blocks) {
      if (anchor === null && recent.length === 0) return { soon: blocks, later: [] };
      const soon: Block[] = [];
      const later: Block[] = [];
      for (const block of blocks) {
        if (anchor !== null && isBefore(block.element, anchor)) {
          recent.push(block);
          if (recent.length > PAGE_LIMITS.blocksAbove) later.push(recent.shift() as Block);
          continue;
        }
        anchor = null;
        soon.push(...recent, block);
        recent = [];
      }
      return { soon, later };
    },
    rest: () => recent.splice(0),
  };
}

/** The element in the upper middle of the viewport, or null where the page shows its top. */
function elementInView(document: Document): Element | null {
  const view = document.defaultView;
  if (view === null || view.scrollY < view.innerHeight) return null;
  return document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 3);
}

/** True if `element` ends before `anchor` begins. */
const isBefore = (element: Element, anchor: Element): boolean =>
  (element.compareDocumentPosition(anchor) & element.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
  !element.contains(anchor);
