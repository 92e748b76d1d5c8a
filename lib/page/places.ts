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
  /**
   * Looks up in one native query which elements have an attribute that matters; asking every element for each costs
   * more than the walk. Holds until `clear`.
   */
  prepare(document: Document): void;
  /** Forgets all answers: to be called when the document has changed. */
  clear(): void;
}

/** The attributes that decide whether an element is read. */
const ATTRIBUTES = '[hidden], [aria-hidden], [contenteditable], [role]';

/** Places of the elements of one document. */
export function createPlaces(): Places {
  const known = new Map<Element, Place>();
  const path: Element[] = [];
  let attributed: ReadonlySet<Element> | null = null;
  return {
    of(element) {
      let place = known.get(element);
      // Climbing instead of recursion: hostile pages nest elements deeper than a stack.
      for (
        let at: Element | null = element;
        at !== null && place === undefined;
        place = at === null ? undefined : known.get(at)
      ) {
        path.push(at);
        at = at.parentElement;
      }
      for (let at = path.pop(); at !== undefined; at = path.pop()) {
        const mayMatter: boolean = attributed === null ? at.hasAttributes() : attributed.has(at);
        place = place?.skipped ? place : classify(at, place ?? null, mayMatter);
        known.set(at, place);
      }
      return place as Place;
    },
    prepare(document) {
      attributed = new Set(document.querySelectorAll(ATTRIBUTES));
    },
    clear() {
      known.clear();
      attributed = null;
    },
  };
}

/** @param mayMatter False where the element is known to have none of the attributes that decide. */
function classify(element: Element, parent: ReadPlace | null, mayMatter: boolean): Place {
  const name = element.localName;
  const tag = tagOf(name);
  const block = isBlock(name, tag, parent);
  const role = mayMatter ? roleOf(element) : '';
  const leaves =
    tag?.leaves ??
    (mayMatter ? leavesByAttribute(element, role) : undefined) ??
    leavesOfTheSite(element, name, parent);
  if (leaves !== undefined) return { skipped: true, level: block ? 'block' : leaves, root: element };
  const keepsLinks = tag?.readAsLinks === true || role === 'heading' || parent?.keepsLinks === true;
  if (tag?.list === true && !keepsLinks && isLinkList(element)) {
    return { skipped: true, level: 'block', root: element };
  }
  return {
    skipped: false,
    level: block ? 'block' : name === 'br' ? 'break' : 'inline',
    block: block || parent === null ? element : parent.block,
    link: name === 'a' && element.hasAttribute('href') ? element : (parent?.link ?? null),
    heading: tag?.heading === true || role === 'heading' ? element : (parent?.heading ?? null),
    article: name === 'article' || role === 'article' ? element : (parent?.article ?? null),
    keepsLinks,
    prose: tag?.prose ?? parent?.prose ?? false,
    sectioned: tag?.section === true || parent?.sectioned === true,
  };
}

/** An element that nobody knows (<x-card>) holds a block, unless it stands in a paragraph. */
const isBlock = (name: string, tag: Tag | undefined, parent: ReadPlace | null): boolean =>
  tag?.block ?? (name.includes('-') && parent?.prose !== true);

/** What an element leaves that its attributes forbid to read; undefined where it is read. */
function leavesByAttribute(element: Element, role: string): Leaves | undefined {
  if (element.hasAttribute('hidden')) return 'nothing';
  // Seen, but not said: icons, and letters set apart for looks.
  if (element.getAttribute('aria-hidden')?.toLowerCase() === 'true') return 'object';
  if (isEditable(element) || SKIPPED_ROLES.has(role)) return 'object';
  return undefined;
}

/** `contenteditable` as HTML reads it: empty, "true" and "plaintext-only" switch it on, unknown words do nothing. */
function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable')?.toLowerCase();
  return value === '' || value === 'true' || value === 'plaintext-only';
}

/** The site's own header and footer. A header with the page's headline is read: many sites set it outside the article. */
function leavesOfTheSite(element: Element, name: string, parent: ReadPlace | null): 'nothing' | undefined {
  if (parent?.sectioned === true) return undefined;
  const isOfTheSite = name === 'footer' || (name === 'header' && element.querySelector('h1') === null);
  return isOfTheSite ? 'nothing' : undefined;
}
