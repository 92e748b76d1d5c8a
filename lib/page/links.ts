/**
 * Text that is there to lead away: lists and rows of links. After the link density of Readability (Arc90), but
 * decided from a bounded look, so that a page of any size costs the same and a growing list keeps its answer.
 */
import { PAGE_LIMITS } from './limits.ts';
import { LIST_CONTENT } from './tags.ts';
import { isBlank, textsIn } from './text-nodes.ts';

/**
 * True for a list of links: a menu, a row of tags, "more on this". A list with headlines, paragraphs or articles is
 * a feed and is read, whatever its links; so is a list whose items say more than their links.
 */
export function isLinkList(list: Element): boolean {
  if (list.querySelector('a[href]') === null || list.querySelector(LIST_CONTENT) !== null) return false;
  return isMostlyLinks(textsIn(list), list, PAGE_LIMITS.linkList);
}

/** True where at least `least` links inside `root` make up almost all of the texts, as far as they are looked at. */
export function isMostlyLinks(texts: Iterable<Text>, root: Element, least: number): boolean {
  let links = 0;
  let linked = 0;
  let total = 0;
  let nodes = 0;
  let last: Element | null = null;
  for (const text of texts) {
    if (++nodes > PAGE_LIMITS.listNodes || total > PAGE_LIMITS.listText) break;
    if (isBlank(text.data)) continue;
    const length = text.data.trim().length;
    const link = linkAround(text, root);
    total += length;
    if (link === null) continue;
    linked += length;
    if (link !== last) links++;
    last = link;
  }
  return links >= least && linked >= PAGE_LIMITS.linkShare * total;
}

/** The nearest link around `text`, inside `root`. */
function linkAround(text: Text, root: Element): Element | null {
  for (let at = text.parentElement; at !== null && at !== root; at = at.parentElement) {
    if (at.localName === 'a' && at.hasAttribute('href')) return at;
  }
  return null;
}
