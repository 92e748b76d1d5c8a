/**
 * The one element we add to a page, and only while a card is open: a popover in the top layer with a closed shadow
 * root. XHTML elements are made by namespace, because in an XML document `createElement` makes none.
 */
import parts from '#lib/ui/parts.css?inline';
import tokens from '#lib/ui/tokens.css?inline';
import card from './card.css?inline';
import host from './host.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The root of what is drawn: theme, layout and pin are written here. */
  readonly surface: HTMLElement;
  /** Takes the element out of the page. */
  remove(): void;
}

/** Adds the host where a card over `mark` can be seen and reached, and shows it empty. `mark`: the mark's element. */
export function openHost(mark: Element): CardHost {
  const element = make('div');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheet()];
  const surface = make('div');
  surface.className = 'surface';
  surface.lang = 'en';
  surface.dir = 'ltr';
  root.append(surface);
  keepToItself(element, surface);
  layerOf(mark).append(element);
  element.showPopover();
  return { element, root, surface, remove: () => element.remove() };
}

function make(name: string): HTMLElement {
  const element = document.createElementNS(XHTML, name);
  if (!(element instanceof HTMLElement)) throw new TypeError(`the browser made no HTML element of ${name}`);
  return element;
}

/** A modal dialog makes all that is outside of it inert, and a full-screen element hides it: the card goes inside. */
function layerOf(mark: Element): Element {
  for (let at: Element | null = mark; at !== null; ) {
    const layer: Element | null = at.closest('dialog:modal, :fullscreen');
    if (layer !== null) return layer;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

let sheet: CSSStyleSheet | undefined;

function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    // The host's reset first: what follows is ours and stays.
    sheet.replaceSync([host, tokens, parts, card].join('\n'));
  }
  return sheet;
}

/** Events by which a page would take what happens in the card for something that happens on the page. */
const PRIVATE_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'copy',
  'selectstart',
] as const;

function keepToItself(element: HTMLElement, surface: HTMLElement): void {
  for (const type of PRIVATE_EVENTS)
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  surface.addEventListener('wheel', keepWheel, { passive: false });
  surface.addEventListener('mousedown', keepFocus);
}

/** Where there is nothing to scroll, the wheel would go on to the page behind. */
function keepWheel(event: WheelEvent): void {
  const scroller = event.target instanceof Element ? event.target.closest('.content') : null;
  const scrolls = scroller !== null && scroller.scrollHeight > scroller.clientHeight;
  if (!scrolls && !event.ctrlKey) event.preventDefault();
}

/** A press does not take the focus from the page, except to select text in a pinned card or in a field. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  const surface = event.currentTarget;
  const isButton = event.target instanceof Element && event.target.closest('button') !== null;
  const isPinned = surface instanceof HTMLElement && surface.dataset.pinned !== undefined;
  if (isButton || !isPinned) event.preventDefault();
}
