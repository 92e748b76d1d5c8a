/**
 * Our highlights in the page's registry. A page's script can clear or replace them: we put them back a few times,
 * then stand down, because a page that insists is its author's. What we registered is kept here: Firefox lets no
 * content script iterate the registry or a highlight.
 */
import { idleTurn } from '#lib/page/turns.ts';
import { Layer } from './layer.ts';
import { PAINT_LIMITS } from './limits.ts';
import { HIGHLIGHT_NAMES, MARK_LOOKS, type MarkLook } from './mark-looks.ts';

export interface HighlightRegistry {
  add(look: MarkLook, range: StaticRange): void;
  /** Takes a range out: at once where it may be seen, in idle time where its text has left the document. */
  remove(look: MarkLook, range: StaticRange): void;
  /** Nodes came into the document: a range that waits to be taken out must not be seen on them. */
  returned(): void;
  /** Looks whether the page took something away, and puts it back or stands down. */
  check(): void;
  /** True if the page took our highlights away more often than we put them back. */
  readonly stoodDown: boolean;
  /** Ranges of text that has left the document, still to be taken out. */
  readonly stale: number;
}

/** Nothing is in the page's registry until the first range is added; on abort, all of ours is out of it. */
export function createRegistry(document: Document, signal: AbortSignal): HighlightRegistry {
  const view = document.defaultView;
  const layers = new Map<MarkLook, Layer>();
  let losses = 0;
  let isTidying = false;
  const isOver = (): boolean => view === null || signal.aborted || losses > PAINT_LIMITS.losses;

  const isWhole = (look: MarkLook, layer: Layer): boolean =>
    view?.CSS.highlights.get(HIGHLIGHT_NAMES[look]) === layer.highlight && layer.isWhole;
  const stale = (): number => layers.values().reduce((sum, layer) => sum + layer.stale, 0);

  function layerOf(look: MarkLook, { CSS, Highlight }: Window & typeof globalThis): Layer {
    const known = layers.get(look);
    if (known !== undefined) return known;
    const layer = new Layer(new Highlight());
    layer.highlight.priority = MARK_LOOKS.indexOf(look);
    layers.set(look, layer);
    CSS.highlights.set(HIGHLIGHT_NAMES[look], layer.highlight);
    return layer;
  }

  function putBack(look: MarkLook, layer: Layer): void {
    layer.rebuild();
    view?.CSS.highlights.set(HIGHLIGHT_NAMES[look], layer.highlight);
  }

  function takeOut(look: MarkLook, { highlight }: Layer): void {
    const name = HIGHLIGHT_NAMES[look];
    // Another copy of us, or the page, may have taken the name over.
    if (view?.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name);
    layers.delete(look);
  }

  function leave(): void {
    for (const [look, layer] of [...layers]) takeOut(look, layer);
  }

  /** Takes stale ranges out, a few milliseconds' worth in each idle turn, until there are none. */
  async function tidy({ performance }: Window, idle: () => Promise<void>): Promise<void> {
    isTidying = true;
    while (stale() > 0) {
      await idle();
      const end = performance.now() + PAINT_LIMITS.tidyTime;
      do tidySome();
      while (stale() > 0 && performance.now() < end);
    }
    isTidying = false;
  }

  function tidySome(): void {
    let room: number = PAINT_LIMITS.tidied;
    for (const layer of layers.values()) room -= layer.removeStale(room);
  }

  signal.addEventListener('abort', leave, { once: true });
  return {
    add(look, range) {
      if (view === null || isOver()) return;
      layerOf(look, view).add(range);
    },
    remove(look, range) {
      const layer = layers.get(look);
      if (layer === undefined || view === null) return;
      layer.remove(range);
      // A page without marks of ours has no name of ours either.
      if (layer.painting === 0) takeOut(look, layer);
      else if (layer.stale > 0 && !isTidying) void tidy(view, () => idleTurn(view, PAINT_LIMITS.idleWait));
    },
    returned() {
      for (const layer of layers.values()) layer.removeReturned();
    },
    check() {
      const lost = isOver() ? [] : [...layers].filter(([look, layer]) => !isWhole(look, layer));
      if (lost.length === 0) return;
      losses++;
      if (isOver()) leave();
      else for (const [look, layer] of lost) putBack(look, layer);
    },
    get stoodDown() {
      return losses > PAINT_LIMITS.losses;
    },
    get stale() {
      return stale();
    },
  };
}
