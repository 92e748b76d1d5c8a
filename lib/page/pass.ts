/** One reading of a stretch of a living document, in steps, and what it says of the blocks that were known there. */
import type { Block } from './block.ts';
import type { Places } from './places.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import type { Region } from './region.ts';
import type { BlockRegistry } from './registry.ts';
import type { Sections } from './sections.ts';
import { isElement, textsBetween, textWalker } from './text-nodes.ts';
import { Walk, type WalkBudget, type WalkOptions } from './walk.ts';

/** What every pass over one document shares. */
export interface PassContext {
  readonly document: Document;
  readonly places: Places;
  readonly sections: Sections;
  readonly registry: BlockRegistry;
  readonly nextId: () => number;
}

/** How many text nodes before a region are looked at for the section in which it begins. */
const NODES_BEFORE = 64;

export class Pass {
  readonly walk: Walk;
  readonly #registry: BlockRegistry;
  readonly #known: Set<Block>;
  readonly #kept = new Set<Block>();
  /** Texts of blocks that are gone. */
  readonly #loose = new Set<Text>();
  readonly #resumed: () => void;

  /** A pass over `region`, or over the whole document. */
  constructor(context: PassContext, region: Region | null) {
    const { document, registry } = context;
    this.#registry = registry;
    const options: WalkOptions = region === null ? context : { ...context, to: region.to };
    this.walk = new Walk(region?.from ?? document, options);
    this.#known =
      region === null ? new Set(registry.all()) : registry.ofAll(textsBetween(region.from, region.to));
    this.#resumed = region === null ? () => {} : resumeSection(region, context);
  }

  /** Reads on; answers what is new and what is gone. Blocks that were not found again are gone with the last step. */
  next(budget: WalkBudget): Reconciled {
    const { fresh, gone } = reconcile(this.walk.next(budget), this.#registry, this.#kept);
    if (this.walk.done) this.#end(gone);
    for (const block of gone) for (const node of block.nodes) this.#loose.add(node);
    return { fresh, gone };
  }

  /** Texts whose block is gone and that no block has now: a torn run may reach out of the region. */
  orphans(): Text[] {
    return [...this.#loose].filter((text) => text.isConnected && this.#registry.of(text).length === 0);
  }

  #end(gone: Set<Block>): void {
    this.#resumed();
    for (const block of this.#known) {
      if (this.#kept.has(block) || !this.#registry.has(block)) continue;
      this.#registry.remove(block);
      gone.add(block);
    }
  }
}

/** Lets sections go on where the text before the region, in the same article, left off; answers the way back. */
function resumeSection({ from }: Region, { document, places, sections, registry }: PassContext): () => void {
  const element = isElement(from) ? from : from.parentElement;
  const place = element === null ? null : places.of(element);
  if (place === null || place.skipped) return () => {};
  const walker = textWalker(document);
  walker.currentNode = from;
  for (let nodes = 0; nodes < NODES_BEFORE; nodes++) {
    const text = walker.previousNode() as Text | null;
    if (text === null) break;
    const block = registry.of(text)[0];
    if (block === undefined) continue;
    const before = places.of(block.element);
    if (!before.skipped && before.article === place.article)
      return sections.resume(place.article, block.section);
  }
  return () => {};
}
