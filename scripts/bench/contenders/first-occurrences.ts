/**
 * The method of the extension closest to ours, which links names of encyclopaedia articles in news, written anew: the
 * whole set of names is sent to each page; elements are visited one by one and left out by tag, role and class;
 * capitalised phrases are taken out of each text node by four expressions and looked up; of each name the first
 * occurrence becomes a link, unless it begins a sentence or a longer capitalised phrase holds it.
 */
import { namesIn, offer } from './contender.ts';
import { escaped } from './expression.ts';
import type { Place } from './texts.ts';

const TAGS = new Set(
  `SCRIPT STYLE NOSCRIPT A BUTTON INPUT TEXTAREA SELECT LABEL NAV HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 CODE PRE KBD SAMP
   SVG MATH IFRAME OBJECT EMBED CANVAS HEAD TITLE META LINK FIGCAPTION`.split(/\s+/u),
);
const SELECTORS = [
  ...[
    'navigation',
    'banner',
    'contentinfo',
    'complementary',
    'search',
    'menu',
    'menubar',
    'toolbar',
    'button',
  ].map((role) => `[role="${role}"]`),
  ...['[aria-hidden="true"]', '[data-component="nav"]', '[data-component="header"]', '[data-testid="promo"]'],
  ...['[data-testid="card"]', '[data-commerce]', '[data-affiliate]'],
];
const CLASSES =
  `menu nav- -nav headline title heading teaser standfirst summary excerpt card promo featured credit caption
  byline author source widget embed video- list-item rail sidebar related intro commerce shopping product schema`.split(
    /\s+/u,
  );
const COMMON = new Set(
  `The This That There They What When Where Which Who He She It We You Monday Tuesday Wednesday Thursday Friday Saturday
   Sunday January February March April May June July August September October November December After Before But First
   Here Last More New Next One Other Over People Since Some State Still Time Today While World Year`.split(
    /\s+/u,
  ),
);
const WORD = "[A-Z][a-zA-Z'\\-]+";
const JOINT = '(?:of|and|in|on|under|the|for)';

offer({
  given: namesIn,
  prepare: async (names) => new Set(await received(names)),
  run: (names) => {
    const linked = new Set<string>();
    const work = { characters: 0, hits: 0 };
    visit(document.body, names, linked, work);
    return work;
  },
});

/** What a page pays for being sent all names: they are written and read by structured cloning. */
function received(names: readonly string[]): Promise<readonly string[]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.onmessage = ({ data }) => {
      port2.close();
      resolve(data);
    };
    port1.postMessage(names);
  });
}

function visit(
  element: Element,
  names: ReadonlySet<string>,
  linked: Set<string>,
  work: { characters: number; hits: number },
): void {
  if (element !== document.body && isLeftOut(element)) return;
  for (const node of [...element.childNodes]) {
    if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element, names, linked, work);
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const text = node.textContent ?? '';
    if (text.trim().length < 3) continue;
    work.characters += text.length;
    work.hits += link(node as Text, text, found(text, names), linked);
  }
}

function isLeftOut(element: Element): boolean {
  if (TAGS.has(element.tagName.toUpperCase())) return true;
  if (SELECTORS.some((selector) => element.closest(selector) !== null)) return true;
  const classes = (element.getAttribute('class') ?? '').toLowerCase();
  return classes !== '' && CLASSES.some((part) => classes.includes(part));
}

function candidates(text: string): Set<string> {
  const phrases = new Set<string>();
  for (const expression of [
    new RegExp(`\\b(${WORD}(?:\\s+(?:${JOINT}|${WORD}))*\\s+${WORD})\\b`, 'g'),
    new RegExp(`\\b(${WORD}(?:\\s+${WORD})+)\\b`, 'g'),
    new RegExp(`\\b(${WORD})\\b`, 'g'),
    /\b([A-Z]{2,6})\b/g,
  ]) {
    for (const [, phrase = ''] of text.matchAll(expression)) {
      if (phrase.length > 3 && !COMMON.has(phrase)) phrases.add(phrase);
    }
  }
  return phrases;
}

function found(text: string, names: ReadonlySet<string>): (Place & { readonly name: string })[] {
  const known = [...candidates(text)]
    .filter((phrase) => names.has(phrase))
    .sort((a, b) => b.length - a.length);
  const places: (Place & { readonly name: string })[] = [];
  for (const name of known) {
    const start = new RegExp(`\\b${escaped(name)}\\b`).exec(text)?.index;
    if (start === undefined) continue;
    const end = start + name.length;
    const isFree = !places.some((other) => start < other.end && other.start < end);
    if (isFree && !beginsSentence(text, start) && !isInPhrase(text, start, end))
      places.push({ name, start, end });
  }
  return places.sort((a, b) => a.start - b.start);
}

const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?;])\s*$/.test(text.slice(0, start));

const isInPhrase = (text: string, start: number, end: number): boolean =>
  /[A-Z][a-zA-Z'-]* $/.test(text.slice(0, start)) || /^ [A-Z]/.test(text.slice(end));

function link(
  node: Text,
  text: string,
  places: readonly (Place & { readonly name: string })[],
  linked: Set<string>,
): number {
  const fresh = places.filter(({ name }) => !linked.has(name));
  if (fresh.length === 0) return 0;
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const { name, start, end } of fresh) {
    const anchor = document.createElement('a');
    anchor.href = `https://encyclopaedia.example/${encodeURIComponent(name)}`;
    anchor.append(name);
    parts.append(text.slice(from, start), anchor);
    from = end;
    linked.add(name);
  }
  parts.append(text.slice(from));
  node.replaceWith(parts);
  return fresh.length;
}
