/** What contenders without a walk of their own share: the text nodes of the page, and marks on them. */

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'IFRAME', 'OBJECT']);

/** Calls `read` with each text node whose parent is no script, style or the like. `read` must not change the tree. */
export function eachText(read: (node: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (!UNREAD.has(node.parentElement?.tagName ?? '')) read(node);
  }
}

export function allTexts(): Text[] {
  const texts: Text[] = [];
  eachText((node) => texts.push(node));
  return texts;
}

/** A place in a text node, offsets in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Wraps places (ascending) of one text node in `<mark>`, from the last to the first. */
export function wrap(node: Text, places: readonly Place[]): void {
  for (const { start, end } of places.toReversed()) {
    const name = node.splitText(start);
    name.splitText(end - start);
    const mark = document.createElement('mark');
    name.replaceWith(mark);
    mark.append(name);
  }
}

/** Ranges of our own in the page's registry, under a name of the bench. */
export function highlight(ranges: readonly AbstractRange[]): void {
  const all = new Highlight();
  for (const range of ranges) all.add(range);
  CSS.highlights.set('bench', all);
}

export function liveRange(node: Text, { start, end }: Place): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
