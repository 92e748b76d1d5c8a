/**
 * What a reader sees as one section: the blocks between two headings, or inside one article of a feed. Numbers have
 * no meaning but equality; a section begins with its heading.
 *
 *   <h1>1</h1> <p>1</p> <article> <h2>2</h2> <p>2</p> </article> <p>1</p> <h2>3</h2> <p>3</p>
 */
import type { ReadPlace } from './places.ts';

/** An article, or null for what stands outside all articles. */
type Context = Element | null;

interface Open {
  section: number;
  heading: Element | null;
}

export interface Sections {
  /** The section of the next block in document order. */
  at(place: ReadPlace): number;
  /** The section that is open in an article, or outside all; undefined where none is. */
  open(article: Context): number | undefined;
  /** Goes on in an earlier section, for blocks that come into the middle of a page; answers a way back. */
  resume(article: Context, section: number): () => void;
}

export function createSections(): Sections {
  const articles = new WeakMap<Element, Open>();
  let outside: Open | undefined;
  let last = 0;
  const get = (context: Context): Open | undefined => (context === null ? outside : articles.get(context));
  const set = (context: Context, open: Open | undefined): void => {
    if (context === null) outside = open;
    else if (open === undefined) articles.delete(context);
    else articles.set(context, open);
  };
  return {
    at({ article, heading }) {
      const open = article === null ? outside : articles.get(article);
      if (open !== undefined && (heading === null || heading === open.heading)) return open.section;
      set(article, { section: last, heading });
      return last++;
    },
    open: (article) => get(article)?.section,
    resume(article, section) {
      const before = get(article);
      if (before?.section === section) return () => {};
      set(article, { section, heading: null });
      return () => set(article, before);
    },
  };
}
