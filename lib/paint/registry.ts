/**
 * Our highlights in the page's registry. A page's script can clear or replace them: we put them back a few times,
 * then stand down, because a page that insists is its author's. The registry and its highlights are never iterated:
 * Firefox does not allow that from a content script.
 */
import { PAINT_LIMITS } from './limits.ts';
import { HIGHLIGHT_NAMES, LOOKS, type Look } from './styles.ts';

export interface HighlightRegistry {
  add(look: Look, range: StaticRange): void;
  remove(look: Look, range: StaticRange): void;
  /** True if the page took our highlights away more often than we put them back. */
  readonly stoodDown: boolean;
}

/** Nothing is in the page's registry until the first range is added; on abort, all of ours is out of it. */
export function createRegistry(document: Document, signal: AbortSignal): HighlightRegistry {
  const view = document.defaultView;
  const highlights = new Map<Look, Highlight>();
  let losses = 0;

  function own(look: Look): Highlight | undefined {
    if (view === null || losses > PAINT_LIMITS.losses) return undefined;
    const before = highlights.get(look);
    const highlight = before ?? new view.Highlight();
    const name = HIGHLIGHT_NAMES[look];
    if (view.CSS.highlights.get(name) !== highlight) {
      if (before !== undefined && ++losses > PAINT_LIMITS.losses) return leave();
      highlight.priority = LOOKS.indexOf(look);
      view.CSS.highlights.set(name, highlight);
    }
    highlights.set(look, highlight);
    return highlight;
  }

  function leave(): undefined {
    for (const [look, highlight] of highlights) {
      const name = HIGHLIGHT_NAMES[look];
      // Another copy of us, or the page, may have taken the name over.
      if (view?.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name);
    }
    return undefined;
  }

  signal.addEventListener('abort', leave, { once: true });
  return {
    add: (look, range) => void (signal.aborted || own(look)?.add(range)),
    remove: (look, range) => void highlights.get(look)?.delete(range),
    get stoodDown() {
      return losses > PAINT_LIMITS.losses;
    },
  };
}
