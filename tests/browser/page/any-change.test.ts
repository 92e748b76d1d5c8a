/** Whatever a page does to its text, what was handed on and not taken back is what a fresh reading would find. */
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Block } from '#lib/page/block.ts';
import { isIntact } from '#lib/page/registry.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { type Live, observed, readLive } from './live.ts';

const START = `
  <article><h2>Harbour</h2><p>Boats <b>wait</b> in the <i>bay</i>.</p>
  <div>Loose text <p>A paragraph.</p> more of it<br>and a line <code>x</code> on.</div>
  <ul><li>One <a href="#1">link</a> of two</li><li>Two</li></ul></article>
  <section>Start <span>middle <em>deep</em></span> end <div hidden>Unseen</div> last</section>`;

const PIECES = [
  '<p>New paragraph.</p>',
  'text',
  ' ',
  '<b>bold</b>',
  '<br>',
  '<code>code</code>',
  '<div>box <i>in</i> box</div>',
  '<span>in<p>out</p>in</span>',
  '<h3>Heading</h3>',
  '<!-- note -->',
  '<script type="x">script</script>',
  '<table><tr><td>cell</td><td>other</td></tr></table>',
];

type Pause = { readonly do: 'observe' | 'turn' };
type Change =
  | { readonly do: 'insert'; readonly at: number; readonly piece: number }
  | { readonly do: keyof typeof TAKE_APART; readonly at: number }
  | { readonly do: 'edit'; readonly at: number; readonly text: string }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'attribute'; readonly at: number; readonly which: number };

const place = fc.nat(60);
const changes: fc.Arbitrary<Change | Pause> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), at: place, piece: fc.nat(PIECES.length - 1) }),
  fc.record({
    do: fc.constantFrom(
      'remove' as const,
      'split' as const,
      'wrap' as const,
      'unwrap' as const,
      'normalise' as const,
    ),
    at: place,
  }),
  fc.record({
    do: fc.constant('edit' as const),
    at: place,
    text: fc.constantFrom('', ' ', 'word', 'two words'),
  }),
  fc.record({ do: fc.constant('move' as const), at: place, to: place }),
  fc.record({ do: fc.constant('attribute' as const), at: place, which: fc.nat(4) }),
  fc.record({ do: fc.constantFrom('observe' as const, 'turn' as const) }),
);

const ATTRIBUTES = [
  ['hidden', ''],
  ['contenteditable', 'true'],
  ['contenteditable', 'false'],
  ['aria-hidden', 'true'],
  ['role', 'textbox'],
] as const;

function pick<T>(all: ArrayLike<T>, index: number): T | undefined {
  return all.length === 0 ? undefined : all[index % all.length];
}

/** What a change may be applied to: what stands inside <br> or <script> is never laid out. */
const elementsIn = (root: Element): Element[] => [root, ...root.querySelectorAll(':not(br, script)')];

function textsIn(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}

function apply(root: Element, change: Change): void {
  const element = pick(elementsIn(root), change.at) ?? root;
  const inner = element === root ? root.appendChild(document.createElement('p')) : element;
  const text = pick(textsIn(root), change.at) ?? new Text();
  if (change.do === 'insert') insert(element, change.at, PIECES[change.piece] ?? '');
  else if (change.do === 'edit') text.data = change.text;
  else if (change.do === 'move') move(inner, pick(elementsIn(root), change.to) ?? root);
  else if (change.do === 'attribute') toggle(inner, ATTRIBUTES[change.which] ?? ATTRIBUTES[0]);
  else TAKE_APART[change.do](root, inner, text, change.at);
}

const TAKE_APART = {
  remove: (_: Element, inner: Element, text: Text, at: number) => (at % 2 === 0 ? inner : text).remove(),
  split: (_: Element, __: Element, text: Text, at: number) => void text.splitText(at % (text.length + 1)),
  wrap: (_: Element, __: Element, text: Text, at: number) => wrap(text, at % 2 === 0 ? 'b' : 'div'),
  unwrap: (_: Element, inner: Element) => inner.replaceWith(...inner.childNodes),
  normalise: (root: Element) => root.normalize(),
} as const;

function insert(element: Element, at: number, html: string): void {
  const piece = document.createRange().createContextualFragment(html);
  element.insertBefore(piece, pick(element.childNodes, at) ?? null);
}

function wrap(text: Text, name: string): void {
  const wrapper = document.createElement(name);
  text.replaceWith(wrapper);
  wrapper.append(text);
}

function move(element: Element, to: Element): void {
  if (!element.contains(to)) to.append(element);
}

function toggle(element: Element, [name, value]: readonly [string, string]): void {
  if (element.hasAttribute(name)) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const whole = ({ text, element, nodes, starts }: Block) => ({ text, element, nodes, starts });

let live: Live | undefined;
afterEach(() => {
  live?.life.abort();
  document.body.replaceChildren();
});

const isPause = (change: Change | Pause): change is Pause => change.do === 'observe' || change.do === 'turn';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads a page while it changes step by step. */
async function check(
  sequence: readonly (Change | Pause)[],
  options: Parameters<typeof readLive>[1],
): Promise<void> {
  live?.life.abort();
  const root = document.createElement('main');
  root.innerHTML = START;
  document.body.replaceChildren(root);
  const now = readLive(document, options);
  live = now;
  for (const change of sequence) {
    if (!isPause(change)) apply(root, change);
    await (change.do === 'turn' ? turn() : observed());
    for (const block of now.blocks()) expect(isIntact(block), `"${block.text}" is stale`).toBe(true);
  }
  const asIs = (): unknown => collectBlocks(document).map(whole);
  await expect.poll(() => now.blocks().map(whole), { timeout: 3000 }).toEqual(asIs());
}

it('is read as if it had always been so', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 12 }), (sequence) => check(sequence, {})),
    { numRuns: 30, seed: 7 },
  );
});

it('is read so although it changes between two slices of a reading', { timeout: 120_000 }, async () => {
  const slice = { nodes: 3, text: 40 };
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 12 }), (sequence) =>
      check(sequence, { slice }),
    ),
    { numRuns: 30, seed: 8 },
  );
});
