import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createRegistry } from '#lib/paint/registry.ts';
import { LOOKS, marksStylesheet } from '#lib/paint/styles.ts';

/** Paints every element with a `data-look` under the ref's element as a mark is painted on a page, by the same rules. */
export function usePaintedMarks(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marksStylesheet());
    document.adoptedStyleSheets.push(sheet);
    paint(root.current, life.signal);
    return () => {
      life.abort();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  return root;
}

function paint(root: HTMLElement | null, signal: AbortSignal): void {
  const registry = createRegistry(document, signal);
  for (const element of root?.querySelectorAll<HTMLElement>('[data-look]') ?? []) {
    const look = LOOKS.find((known) => known === element.dataset['look']);
    const text = element.firstChild;
    if (look === undefined || !(text instanceof Text)) continue;
    const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length };
    registry.add(look, new StaticRange(range));
  }
}
