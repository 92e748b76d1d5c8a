/**
 * From mutation records to two answers: which blocks are gone now, and which nodes must be looked at later. The first
 * is given inside the observer's callback, before anything is drawn, so that no mark is ever seen on wrong characters;
 * the second is collected, so that a thousand changes a second cost four rescans.
 */
import type { Block } from './block.ts';
import { PAGE_LIMITS } from './limits.ts';
import type { Places } from './places.ts';
import { type BlockRegistry, holdsItsText } from './registry.ts';
import { isBlank, isElement, isText, lastText, textsIn } from './text-nodes.ts';

/** What is observed of a document: text, children, and the attributes that decide whether a part is read. */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['contenteditable', 'hidden', 'aria-hidden', 'role'],
};

export class Changes {
  readonly #places: Places;
  readonly #registry: BlockRegistry;
  readonly #own: WeakSet<Node>;
  #nodes = new Set<Node>();
  #everything = false;
  #since: number | null = null;

  /** @param own Nodes of ours in the page: their coming and going is no change. */
  constructor(places: Places, registry: BlockRegistry, own: WeakSet<Node>) {
    this.#places = places;
    this.#registry = registry;
    this.#own = own;
  }

  /** When the first change since `take` was noted (`performance.now()`); null where there is none. */
  get since(): number | null {
    return this.#since;
  }

  /** Notes records; answers the blocks that are gone. */
  note(records: readonly MutationRecord[], now: number): Set<Block> {
    if (records.some((record) => record.type !== 'characterData')) this.#places.clear();
    const gone = new Set<Block>();
    for (const record of records) {
      if (record.type === 'characterData') this.#noteText(record.target as Text, gone);
      else if (record.type === 'attributes') this.#noteAttribute(record.target as Element, gone);
      else this.#noteChildren(record, gone);
    }
    this.touch(gone, now);
    return gone;
  }

  /** Notes that the nodes of these blocks must be looked at. */
  touch(blocks: Iterable<Block>, now: number): void {
    for (const block of blocks) for (const node of block.nodes) this.#touch(node);
    this.#stamp(now);
  }

  /** Notes that the whole document is to be read again. */
  touchEverything(now: number): void {
    this.#everything = true;
    this.#nodes.clear();
    this.#stamp(now);
  }

  /** What was noted, and forgets it. */
  take(): { readonly everything: boolean; readonly nodes: ReadonlySet<Node> } {
    const taken = { everything: this.#everything, nodes: this.#nodes };
    this.#everything = false;
    this.#nodes = new Set();
    this.#since = null;
    return taken;
  }

  #touch(node: Node): void {
    // A hidden tab may change for hours: the nodes must not be kept from being freed.
    if (this.#nodes.size >= PAGE_LIMITS.changedNodes) this.#everything = true;
    if (this.#everything) this.#nodes.clear();
    else this.#nodes.add(node);
  }

  #stamp(now: number): void {
    if (this.#everything || this.#nodes.size > 0) this.#since ??= now;
  }

  #isSkipped(element: Element | null): boolean {
    return element !== null && this.#places.of(element).skipped;
  }

  #noteText(text: Text, gone: Set<Block>): void {
    if (text.parentElement === null || this.#isSkipped(text.parentElement)) return;
    const blocks = this.#registry.of(text);
    // Frameworks write the same text again.
    if (blocks.length > 0 && blocks.every((block) => holdsItsText(block, text))) return;
    for (const block of blocks) gone.add(block);
    this.#touch(text);
  }

  #noteAttribute(element: Element, gone: Set<Block>): void {
    if (this.#isSkipped(element.parentElement)) return;
    if (this.#isSkipped(element)) this.#noteGone(element, gone);
    this.#touch(element);
  }

  #noteChildren(record: MutationRecord, gone: Set<Block>): void {
    const removed = Array.from(record.removedNodes).filter((node) => !this.#own.has(node));
    for (const node of removed) {
      // A node that is still here was moved, maybe to where nothing is read.
      if (node.isConnected && !this.#isSkipped(node.parentElement)) this.#touch(node);
      else this.#noteGone(node, gone);
    }
    for (const node of record.addedNodes) {
      if (!this.#own.has(node) && (isElement(node) || isText(node))) this.#touch(node);
    }
    if (removed.length > 0 && isElement(record.target)) this.#noteMeeting(record.target, record);
  }

  /** What stood on both sides of removed nodes may have become one run. */
  #noteMeeting(parent: Element, { previousSibling, nextSibling }: MutationRecord): void {
    for (const text of [lastTextOf(previousSibling), firstTextOf(nextSibling)]) {
      if (text !== null && this.#isInRunOf(parent, text)) this.#touch(text);
    }
  }

  #noteGone(node: Node, gone: Set<Block>): void {
    for (const block of this.#registry.ofAll(textsIn(node))) gone.add(block);
  }

  /** True if `text`, in a sibling of removed nodes, may be in a run directly in the block of their parent. */
  #isInRunOf(parent: Element, text: Text): boolean {
    if (text.parentElement === null || (this.#registry.of(text).length === 0 && isBlank(text.data)))
      return false;
    const place = this.#places.of(text.parentElement);
    const outer = this.#places.of(parent);
    return !place.skipped && !outer.skipped && place.block === outer.block;
  }
}

const lastTextOf = (node: Node | null): Text | null => (node === null ? null : lastText(node));

function firstTextOf(node: Node | null): Text | null {
  if (node === null) return null;
  for (const text of textsIn(node)) return text;
  return null;
}
