import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HIGHLIGHT_NAMES, MARK_LOOKS } from '#lib/paint/mark-looks.ts';
import { marksStylesheet } from '#lib/paint/mark-styles.ts';

/** Paints every element with a `data-look` under the ref's element as a mark is painted on a page, by the same rules. */
export function usePaintedMarks(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marksStylesheet());
    document.adoptedStyleSheets.push(sheet);
    for (const look of MARK_LOOKS) {
      const ranges = [...(root.current?.querySelectorAll(`[data-look="${look}"]`) ?? [])].map(contentsOf);
      if (ranges.length > 0) CSS.highlights.set(HIGHLIGHT_NAMES[look], new Highlight(...ranges));
    }
    return () => {
      for (const look of MARK_LOOKS) CSS.highlights.delete(HIGHLIGHT_NAMES[look]);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  return root;
}

/** All that stands in an element. */
function contentsOf(element: Element): StaticRange {
  const { childNodes } = element;
  return new StaticRange({
    startContainer: element,
    startOffset: 0,
    endContainer: element,
    endOffset: childNodes.length,
  });
}
