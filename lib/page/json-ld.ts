/** What a page says of itself in JSON-LD: the items that describe the page, not those it lists. */
import { PAGE_LIMITS } from './limits.ts';

/** One item of structured data; values are whatever the page wrote. */
export type LdItem = Readonly<Record<string, unknown>>;

/**
 * The top-level items of all JSON-LD scripts, those in `@graph` included, in document order. Scripts that are too
 * long, are not JSON, or do not hold one of `words` are passed over: parsing them would cost more than the walk.
 */
export function* ldItems(document: Document, words: readonly string[]): Generator<LdItem> {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length > PAGE_LIMITS.jsonLd || !words.some((word) => text.includes(word))) continue;
    yield* itemsOf(parsed(text));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Depth is bounded: a list of graphs is as deep as pages go. */
function* itemsOf(value: unknown, depth = 3): Generator<LdItem> {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* itemsOf(item, depth - 1);
    return;
  }
  const item = value as LdItem;
  yield item;
  if (item['@graph'] !== undefined) yield* itemsOf(item['@graph'], depth - 1);
}

/** The types of an item, without the vocabulary's address: "NewsArticle". */
export function typesOf(item: LdItem): string[] {
  const type = item['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/:#]/u, ''));
}
