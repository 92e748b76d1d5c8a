/**
 * Our highlights in the page's registry. A page's script can clear or replace them: we put them back a few times,
 * then stand down, because a page that insists is its author's. What we registered is kept here: Firefox lets no
 * content script iterate the registry or a highlight.
 */
import { PAINT_LIMITS } from './limits.ts';
import { HIGHLIGHT_NAMES, MARK_LOOKS, type MarkLook } from './mark-looks.ts';

export interface HighlightRegistry {
  add(look: MarkLook, range: StaticRange): void;
  remove(look: MarkLook, range: StaticRange): void;
  /** Looks whether the page took something away, and puts it back or stands down. */
  check(): void;
  /** True if the page took our highlights away more often than we put them back. */
  readonly stoodDown: boolean;
}

interface Layer {
  readonly highlight: Highlight;
  readonly ranges: Set<StaticRange>;
}

/** Nothing is in the page's registry until the first range is added; on abort, all of ours is out of it. */
export function createRegistry(document: Document, signal: AbortSignal): HighlightRegistry {
  const view = document.defaultView;
  const layers = new Map<MarkLook, Layer>();
  let losses = 0;
  const isOver = (): boolean => view === null || signal.aborted || losses > PAINT_LIMITS.losses;

  const isWhole = (look: MarkLook, { highlight, ranges }: Layer): boolean =>
    view?.CSS.highlights.get(HIGHLIGHT_NAMES[look]) === highlight && highlight.size === ranges.size;

  function layerOf(look: MarkLook, { CSS, Highlight }: Window & typeof globalThis): Layer {
    const known = layers.get(look);
    if (known !== undefined) return known;
    const layer = { highlight: new Highlight(), ranges: new Set<StaticRange>() };
    layer.highlight.priority = MARK_LOOKS.indexOf(look);
    layers.set(look, layer);
    CSS.highlights.set(HIGHLIGHT_NAMES[look], layer.highlight);
    return layer;
  }

  function putBack(look: MarkLook, { highlight, ranges }: Layer): void {
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    view?.CSS.highlights.set(HIGHLIGHT_NAMES[look], highlight);
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

  signal.addEventListener('abort', leave, { once: true });
  return {
    add(look, range) {
      if (view === null || isOver()) return;
      const { highlight, ranges } = layerOf(look, view);
      ranges.add(range);
      highlight.add(range);
    },
    remove(look, range) {
      const layer = layers.get(look);
      layer?.ranges.delete(range);
      layer?.highlight.delete(range);
      // A page without marks of ours has no name of ours either.
      if (layer?.ranges.size === 0) takeOut(look, layer);
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
  };
}
