/**
 * Where an element stands: in which block, link, heading and article its text is read, or that it is not read.
 * Answers are kept for each element; they hold until the document changes (`clear`).
 */
import { isLinkList } from './links.ts';
import { type Leaves, roleOf, SKIPPED_ROLES, type Tag, tagOf } from './tags.ts';

export type Place = ReadPlace | SkippedPlace;

/** An element whose text is read. */
export interface ReadPlace {
  readonly skipped: false;
  readonly level: 'block' | 'inline' | 'break';
  /** Nearest block-level element, itself included. */
  readonly block: Element;
  /** Nearest `a[href]`, itself included. */
  readonly link: Element | null;
  /** Nearest heading, itself included. */
  readonly heading: Element | null;
  /** Nearest article, itself included. */
  readonly article: Element | null;
  /** In a headline, caption, table cell or quotation: read even if it consists of links. */
  readonly keepsLinks: boolean;
  /** Only phrasing may stand here. */
  readonly prose: boolean;
  /** Inside a part of the page that may have a header and footer of its own. */
  readonly sectioned: boolean;
}

/** An element whose text is not read, and what it leaves between the texts beside it. */
export interface SkippedPlace {
  readonly skipped: true;
  readonly level: 'block' | Leaves;
  /** The outermost element that is skipped: the walk goes on after it. */
  readonly root: Element;
}

export interface Places {
  of(element: Element): Place;
  /** Forgets all answers: to be called when the document has changed. */
  clear(): void;
}

/** The attributes that decide whether an element is read: one native match costs less than four questions. */
const ATTRIBUTES = '[hidden], [aria-hidden], [contenteditable], [role]';

/** Places of the elements of one document. */
export function createPlaces(): Places {
  const known = new Map<Element, Place>();
  const path: Element[] = [];
  return {
    of(element) {
      let at: Element | null = element;
      let place = known.get(element);
      // Climbing instead of recursion: hostile pages nest elements deeper than a stack.
      while (place === undefined && at !== null) {
        path.push(at);
        at = at.parentElement;
        if (at !== null) place = known.get(at);
      }
      for (let next = path.pop(); next !== undefined; next = path.pop()) {
        place = place?.skipped ? place : classify(next, place ?? null);
        known.set(next, place);
      }
      return place as Place;
    },
    clear: () => known.clear(),
  };
}

function classify(element: Element, parent: ReadPlace | null): Place {
  const name = element.localName;
  const tag = tagOf(name);
  const role = element.matches(ATTRIBUTES) ? roleOf(element) : null;
  const leaves = leavesOf(element, tag, role, parent);
  const block = parent === null || isBlock(name, tag, parent);
  if (leaves !== undefined) return { skipped: true, level: block ? 'block' : leaves, root: element };
  const around = parent ?? OUTSIDE;
  const heading = tag?.heading === true || role === 'heading' ? element : around.heading;
  return {
    skipped: false,
    level: levelOf(name, block),
    block: block ? element : parent.block,
    link: isLink(element, name) ? element : around.link,
    heading,
    article: isArticle(name, role) ? element : around.article,
    keepsLinks: heading !== null || tag?.readAsLinks === true || around.keepsLinks,
    prose: tag?.prose ?? around.prose,
    sectioned: tag?.section === true || around.sectioned,
  };
}

const levelOf = (name: string, block: boolean): ReadPlace['level'] =>
  block ? 'block' : name === 'br' ? 'break' : 'inline';

const isLink = (element: Element, name: string): boolean => name === 'a' && element.hasAttribute('href');

const isArticle = (name: string, role: string | null): boolean => name === 'article' || role === 'article';

const OUTSIDE = {
  link: null,
  heading: null,
  article: null,
  keepsLinks: false,
  prose: false,
  sectioned: false,
};

/** An element that nobody knows (<x-card>) holds a block, unless it stands in a paragraph. */
const isBlock = (name: string, tag: Tag | undefined, parent: ReadPlace): boolean =>
  tag?.block ?? (name.includes('-') && !parent.prose);

/**
 * What an element leaves in the text around it that is not read; undefined where it is read.
 * @param role Its role, '' for none; null where it is known to have none of the attributes that decide.
 */
function leavesOf(
  element: Element,
  tag: Tag | undefined,
  role: string | null,
  parent: ReadPlace | null,
): Leaves | undefined {
  if (tag?.leaves !== undefined) return tag.leaves;
  const leaves = role === null ? undefined : leavesByAttribute(element, role);
  if (leaves !== undefined || tag === undefined) return leaves;
  if (tag.ofSite && parent?.sectioned !== true && isOfTheSite(element)) return 'nothing';
  return tag.list && parent?.keepsLinks !== true && isLinkList(element) ? 'nothing' : undefined;
}

function leavesByAttribute(element: Element, role: string): Leaves | undefined {
  if (element.hasAttribute('hidden')) return 'nothing';
  // Seen, but not said: icons, and letters set apart for looks.
  if (element.getAttribute('aria-hidden')?.toLowerCase() === 'true') return 'object';
  return isEditable(element) || SKIPPED_ROLES.has(role) ? 'object' : undefined;
}

/** `contenteditable` as HTML reads it: empty, "true" and "plaintext-only" switch it on, unknown words do nothing. */
function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable')?.toLowerCase();
  return value === '' || value === 'true' || value === 'plaintext-only';
}

/** The site's own header or footer. A header with the page's headline is read: many sites set it outside the article. */
const isOfTheSite = (element: Element): boolean =>
  element.localName === 'footer' || element.querySelector('h1') === null;
