/**
 * Is this page worth reading? The only question asked of every page, so it is asked cheaply: what the page says of
 * itself first, its paragraphs only if it says nothing. Where the answer is no, nothing of ours stays behind.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { watchAddress } from './address.ts';
import { ARTICLE_TYPES, ARTICLE_WORDS } from './article-types.ts';
import { ldItems, typesOf } from './json-ld.ts';
import { PAGE_LIMITS } from './limits.ts';

/** Metadata by which a page calls itself an article, apart from JSON-LD. */
const ARTICLE_META = [
  'meta[property="og:type" i][content="article" i]',
  ...Array.from(ARTICLE_TYPES, (type) => `[itemtype$="schema.org/${type}"]`),
].join(',');

/** True for an HTML document that calls itself an article, or whose paragraphs look like one. */
export function isWorthReading(document: Document): boolean {
  return isHtml(document) && (callsItselfArticle(document) || isProbablyReaderable(document));
}

/** XML, SVG, plain text, JSON and PDF viewers have other types or another root. */
function isHtml({ contentType, documentElement }: Document): boolean {
  return (
    /^(?:text\/html|application\/xhtml\+xml)$/u.test(contentType) && documentElement?.localName === 'html'
  );
}

function callsItselfArticle(document: Document): boolean {
  if (document.querySelector(ARTICLE_META) !== null) return true;
  for (const item of ldItems(document, ARTICLE_WORDS)) {
    if (typesOf(item).some((type) => ARTICLE_TYPES.has(type))) return true;
  }
  return false;
}

/**
 * Calls `onWorth` once, as soon as the document is worth reading, and rests for good. It asks at once (or when the
 * page stops being prerendered), then after each change of address and whenever paragraphs have grown by 500 code
 * units; after the fifth no it rests for good too, as it does on abort.
 */
export function watchWorth(document: Document, signal: AbortSignal, onWorth: () => void): void {
  if (!isHtml(document) || signal.aborted) return;
  if (isPrerendering(document)) {
    document.addEventListener('prerenderingchange', () => watchWorth(document, signal, onWorth), {
      once: true,
      signal,
    });
    return;
  }
  const rest = new AbortController();
  const resting = AbortSignal.any([signal, rest.signal]);
  let asks = 0;
  const ask = (): void => {
    const isWorth = isWorthReading(document);
    if (isWorth || ++asks >= PAGE_LIMITS.asks) rest.abort();
    if (isWorth) onWorth();
  };
  ask();
  if (!resting.aborted) askAgain(document, resting, ask);
}

/** Newer than the types: Chromium only. */
const isPrerendering = (document: Document & { readonly prerendering?: boolean }): boolean =>
  document.prerendering === true;

function askAgain(document: Document, signal: AbortSignal, ask: () => void): void {
  let grown = 0;
  const askNow = (): void => {
    grown = 0;
    ask();
  };
  const address = watchAddress(document, signal, askNow);
  const observer = new MutationObserver((records) => {
    address.check();
    for (const { addedNodes } of records) for (const node of addedNodes) grown += paragraphText(node);
    if (grown >= PAGE_LIMITS.askGrowth && !signal.aborted) askNow();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** UTF-16 code units in paragraphs that came with `node`, which may itself be text that came into one. */
function paragraphText(node: Node): number {
  if (node.nodeType === 3) return node.parentElement?.closest('p') ? (node as Text).data.length : 0;
  if (node.nodeType !== 1) return 0;
  const element = node as Element;
  if (element.closest('p') !== null) return element.textContent?.length ?? 0;
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += paragraph.textContent?.length ?? 0;
  return length;
}
