/**
 * How long the page's own changes take it, measured by the page itself. A change and its undoing run in one task,
 * before any observer is told: nothing is lost from the screen, and the next cycle finds the page as this one did.
 *
 *   task      run │ layout │ undo
 *   microtask                      observers of all worlds
 */
import { NAME } from '#scripts/bench/living/pages.ts';

interface Strain {
  readonly what: string;
  /** How many nodes are changed by `run`, and again by `undo`. */
  readonly nodes: number;
  /** What `undo` is called where it is a change of its own; it is not reported if absent. */
  readonly undone?: string;
  /** Prepares, unmeasured; answers the change and its undoing. */
  readonly prepare: (wire: Element) => { readonly run: () => void; readonly undo: () => void };
}

const paragraphsOf = (wire: Element): HTMLElement[] => Array.from(wire.children) as HTMLElement[];

/** Every `step`th of the paragraphs, with the one that stands after it: they are spread over the page. */
function spread(wire: Element, count: number): { readonly node: HTMLElement; readonly next: Node | null }[] {
  const paragraphs = paragraphsOf(wire);
  const step = Math.max(2, Math.floor(paragraphs.length / count));
  const chosen = paragraphs.filter((_, i) => i % step === 0).slice(0, count);
  return chosen.map((node) => ({ node, next: node.nextSibling }));
}

const STRAINS: readonly Strain[] = [
  {
    what: '500 paragraphs removed',
    undone: '500 paragraphs added',
    nodes: 500,
    prepare(wire) {
      const places = spread(wire, 500);
      return {
        run: () => {
          for (const { node } of places) node.remove();
        },
        undo: () => {
          for (const { node, next } of places) wire.insertBefore(node, next);
        },
      };
    },
  },
  {
    what: '500 paragraphs rewritten',
    nodes: 500,
    prepare(wire) {
      const kept = spread(wire, 500).map(({ node }) => ({ node, text: node.firstChild as Text }));
      return {
        run: () => {
          for (const { node } of kept) node.textContent = `A late report from ${NAME}.`;
        },
        undo: () => {
          for (const { node, text } of kept) node.replaceChildren(text);
        },
      };
    },
  },
  {
    what: '1,000 list items reordered',
    nodes: 1_000,
    prepare(wire) {
      const items = paragraphsOf(wire).slice(0, 1_000);
      const end = items.at(-1)?.nextSibling ?? null;
      return {
        // As frameworks do it: each item is put in its place, from the last to the first.
        run: () => place(wire, items.toReversed(), end),
        undo: () => place(wire, items, end),
      };
    },
  },
  {
    what: '1,000 texts changed',
    nodes: 1_000,
    prepare(wire) {
      const texts = paragraphsOf(wire).map((node) => node.firstChild as Text);
      const kept = texts.slice(0, 1_000).map((text) => ({ text, data: text.data }));
      return {
        run: () => {
          for (const { text } of kept) text.data = `A later report from ${NAME}.`;
        },
        undo: () => {
          for (const { text, data } of kept) text.data = data;
        },
      };
    },
  },
];

function place(parent: Element, items: readonly Node[], end: Node | null): void {
  let before = end;
  for (const item of items.toReversed()) {
    parent.insertBefore(item, before);
    before = item;
  }
}

/** What one kind of change took, in milliseconds, cycle by cycle. */
export interface Strained {
  readonly what: string;
  readonly times: readonly number[];
}

export interface StrainResult {
  readonly strained: readonly Strained[];
  /** What observers took after a cycle, in milliseconds for 1,000 changed nodes. */
  readonly observers: readonly number[];
}

const wireOf = (): Element => {
  const wire = document.querySelector('#wire');
  if (wire === null) throw new Error('This page has no wire.');
  return wire;
};

/** Lets the browser work out what a change means for the page, as it does before the next frame. */
const layOut = (): number => wireOf().getBoundingClientRect().height;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Changes the page in every way, `cycles` times over. */
export async function strain(cycles: number): Promise<StrainResult> {
  const times = new Map<string, number[]>();
  const observers: number[] = [];
  const note = (what: string, time: number): void => {
    times.set(what, [...(times.get(what) ?? []), time]);
  };
  for (const { what, undone, nodes, prepare } of STRAINS) {
    const { run, undo } = prepare(wireOf());
    for (let cycle = 0; cycle < cycles; cycle++) {
      await nextTask();
      const start = performance.now();
      run();
      const changed = performance.now();
      layOut();
      const laidOut = performance.now();
      undo();
      const end = performance.now();
      // Observers were queued by the first change, before this.
      await null;
      observers.push(((performance.now() - end) / (2 * nodes)) * 1_000);
      note(what, changed - start);
      note(`${what}, with layout`, laidOut - start);
      if (undone !== undefined) note(undone, end - laidOut);
    }
  }
  return { strained: Array.from(times, ([what, taken]) => ({ what, times: taken })), observers };
}

/** Removes 500 paragraphs for good; answers what observers took, in milliseconds for 1,000 changed nodes. */
export async function strainForGood(): Promise<number> {
  const { run } = (STRAINS[0] as Strain).prepare(wireOf());
  run();
  const end = performance.now();
  await null;
  return (performance.now() - end) * 2;
}

/** Ranges that are painted, whoever paints them. */
export const marks = (): number =>
  Array.from(CSS.highlights.values(), ({ size }) => size).reduce((a, b) => a + b, 0);

/** What a page without the extension may carry instead of it, to tell what costs how much. */
export type Burden = 'nothing' | 'live ranges' | 'static ranges' | 'an observer that does nothing';

/** Lays a burden on the page: a range on every name. */
export function burden(kind: Burden): void {
  if (kind === 'nothing') return;
  if (kind === 'an observer that does nothing') {
    const all = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => {}).observe(document, all);
    return;
  }
  const highlight = new Highlight();
  for (const paragraph of paragraphsOf(wireOf())) {
    const text = paragraph.firstChild as Text;
    for (let at = text.data.indexOf(NAME); at !== -1; at = text.data.indexOf(NAME, at + 1)) {
      highlight.add(rangeOf(kind, text, at, at + NAME.length));
    }
  }
  CSS.highlights.set('burden', highlight);
}

function rangeOf(kind: Burden, node: Text, start: number, end: number): AbstractRange {
  if (kind === 'static ranges') {
    return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  }
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
