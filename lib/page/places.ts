/**
 * Where an element stands: in which block, link, heading and article its text is read, or that it is not read.
 * Answers are kept for each element; they hold until the document changes (`clear`).
 */
import { isLinkList } from './links.ts';
import {
  ARTICLE,
  BLOCK,
  HEADING,
  LEAVES_NOTHING,
  LEAVES_OBJECT,
  type Leaves,
  LIST,
  OF_SITE,
  PROSE,
  READ_AS_LINKS,
  roleOf,
  SECTION,
  SKIPPED_ROLES,
  TAGS,
} from './tags.ts';

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
  return {
    of(element) {
      let place = known.get(element);
      if (place !== undefined) return place;
      // Climbing instead of recursion: hostile pages nest elements deeper than a stack.
      const path: Element[] = [];
      for (let at: Element | null = element; at !== null && place === undefined; ) {
        path.push(at);
        at = at.parentElement;
        if (at !== null) place = known.get(at);
      }
      for (let depth = path.length - 1; depth >= 0; depth--) {
        const next = path[depth] as Element;
        if (place?.skipped !== true) place = placeIn(place ?? outside(next), next);
        known.set(next, place);
      }
      return place as Place;
    },
    clear: () => known.clear(),
  };
}

/** The place around the root of a document. */
const outside = (root: Element): ReadPlace => ({
  ...{ skipped: false, level: 'block', block: root, link: null, heading: null, article: null },
  ...{ keepsLinks: false, prose: false, sectioned: false },
});

/**
 * The place of an element in that of its parent. In a world where this runs for the first time, a function costs
 * about 20 µs before its first line: so there is one for blocks and one for inline elements, and few besides.
 */
function placeIn(parent: ReadPlace, element: Element): Place {
  const name = element.localName;
  // An element that nobody knows (<x-card>) holds a block, unless it stands in a paragraph.
  const bits = TAGS.get(name) ?? (name.includes('-') && !parent.prose ? BLOCK : 0);
  const role = element.matches(ATTRIBUTES) ? roleOf(element) : null;
  if (role !== null || (bits & CLOSER_LOOK) !== 0) {
    const leaves = leavesOf(element, bits, role, parent);
    const isBlock = (bits & BLOCK) !== 0 || parent.block === element;
    if (leaves !== undefined) return { skipped: true, level: isBlock ? 'block' : leaves, root: element };
  }
  const place = bits === 0 ? inlineIn(parent, element, name) : blockIn(parent, element, bits);
  return role === null ? place : withRole(place, element, role);
}

/** The place of an element that has a name of ours and is read: all of these are blocks. */
const blockIn = (parent: ReadPlace, element: Element, bits: number): ReadPlace => ({
  skipped: false,
  level: 'block',
  block: element,
  link: parent.link,
  heading: (bits & HEADING) !== 0 ? element : parent.heading,
  article: (bits & ARTICLE) !== 0 ? element : parent.article,
  keepsLinks: (bits & READ_AS_LINKS) !== 0 || parent.keepsLinks,
  prose: (bits & PROSE) !== 0,
  sectioned: (bits & SECTION) !== 0 || parent.sectioned,
});

function withRole(place: ReadPlace, element: Element, role: string): ReadPlace {
  if (role === 'heading') return { ...place, heading: element, keepsLinks: true };
  return role === 'article' ? { ...place, article: element } : place;
}

/** The place of an inline element: mostly that of the inline element around it. */
function inlineIn(parent: ReadPlace, element: Element, name: string): ReadPlace {
  const level = parent.block === element ? 'block' : name === 'br' ? 'break' : 'inline';
  const link = name === 'a' && element.hasAttribute('href') ? element : parent.link;
  if (level === parent.level && link === parent.link) return parent;
  const { block, heading, article, keepsLinks, prose, sectioned } = parent;
  return { skipped: false, level, block, link, heading, article, keepsLinks, prose, sectioned };
}

/** Elements that are not read, or not everywhere. */
const CLOSER_LOOK = LEAVES_NOTHING | LEAVES_OBJECT | OF_SITE | LIST;

/**
 * What an element leaves in the text around it that is not read; undefined where it is read.
 * @param role Its role, '' for none; null where it is known to have none of the attributes that decide.
 */
function leavesOf(
  element: Element,
  bits: number,
  role: string | null,
  parent: Pick<ReadPlace, 'sectioned' | 'keepsLinks'>,
): Leaves | undefined {
  if ((bits & LEAVES_NOTHING) !== 0) return 'nothing';
  if ((bits & LEAVES_OBJECT) !== 0) return 'object';
  const leaves = role === null ? undefined : leavesByAttribute(element, role);
  if (leaves !== undefined) return leaves;
  if ((bits & OF_SITE) !== 0 && !parent.sectioned && isOfTheSite(element)) return 'nothing';
  return (bits & LIST) !== 0 && !parent.keepsLinks && isLinkList(element) ? 'nothing' : undefined;
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
