/**
 * Text that is there to lead away: lists and rows of links. After the link density of Readability (Arc90), but
 * decided from a bounded look, so that a page of any size costs the same and a growing list keeps its answer.
 */
import { PAGE_LIMITS } from './limits.ts';
import { LIST_CONTENT } from './tags.ts';
import { textWalker } from './text-nodes.ts';

/**
 * True for a list of links: a menu, a row of tags, "more on this". A list with headlines, paragraphs or articles is
 * a feed and is read, whatever its links; so is a list whose items say more than their links.
 */
export function isLinkList(list: Element): boolean {
  if (list.querySelector('a[href]') === null || list.querySelector(LIST_CONTENT) !== null) return false;
  const walker = textWalker(list);
  const texts: Text[] = [];
  while (texts.length < PAGE_LIMITS.listNodes) {
    const text = walker.nextNode() as Text | null;
    if (text === null) break;
    texts.push(text);
  }
  return isMostlyLinks(texts, list, PAGE_LIMITS.linkList);
}

/** True where at least `least` links inside `root` make up almost all of the texts, as far as they are looked at. */
export function isMostlyLinks(texts: readonly Text[], root: Element, least: number): boolean {
  let links = 0;
  let linked = 0;
  let total = 0;
  let last: Element | null = null;
  const end = Math.min(texts.length, PAGE_LIMITS.listNodes);
  for (let index = 0; index < end && total <= PAGE_LIMITS.listText; index++) {
    const text = texts[index] as Text;
    const length = text.data.trim().length;
    if (length === 0) continue;
    total += length;
    const link = text.parentElement?.closest('a[href]') ?? null;
    if (link === null || link === root || !root.contains(link)) continue;
    linked += length;
    if (link !== last) links++;
    last = link;
  }
  return links >= least && linked >= PAGE_LIMITS.linkShare * total;
}
