/**
 * Text that is there to lead away: lists and rows of links. After the link density of Readability (Arc90), but
 * decided from a bounded look, so that a page of any size costs the same and a growing list keeps its answer.
 */
import { PAGE_LIMITS } from './limits.ts';
import { LIST_CONTENT } from './tags.ts';
import { isBlank, textWalker } from './text-nodes.ts';

/** How much of a text stands in links; lengths leave out text that is only white space. */
export interface LinkCount {
  links: number;
  linked: number;
  total: number;
}

/** True where at least `least` links make up almost all of the text. */
export const isMostlyLinks = (count: LinkCount, least: number): boolean =>
  count.links >= least && count.linked >= PAGE_LIMITS.linkShare * count.total;

/**
 * True for a list of links: a menu, a row of tags, "more on this". A list with headlines, paragraphs or articles is
 * a feed and is read, whatever its links; so is a list whose items say more than their links.
 */
export function isLinkList(list: Element): boolean {
  if (list.querySelector('a[href]') === null || list.querySelector(LIST_CONTENT) !== null) return false;
  const count: LinkCount = { links: 0, linked: 0, total: 0 };
  const walker = textWalker(list);
  let last: Element | null = null;
  for (let nodes = 0; nodes < PAGE_LIMITS.listNodes && count.total < PAGE_LIMITS.listText; nodes++) {
    const text = walker.nextNode() as Text | null;
    if (text === null) break;
    if (isBlank(text.data)) continue;
    const length = text.data.trim().length;
    count.total += length;
    const link = linkAround(text, list);
    if (link === null) continue;
    count.linked += length;
    if (link !== last) count.links++;
    last = link;
  }
  return isMostlyLinks(count, PAGE_LIMITS.linkList);
}

/** The nearest link around `text` below `root`. */
function linkAround(text: Text, root: Element): Element | null {
  for (let at = text.parentElement; at !== null && at !== root; at = at.parentElement) {
    if (at.localName === 'a' && at.hasAttribute('href')) return at;
  }
  return null;
}
