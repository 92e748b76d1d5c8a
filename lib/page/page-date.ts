/**
 * The day a page was written, by its own account: what the age of a fact is counted against. The day of publication
 * goes before the day of the last change, since systems touch old articles for reasons of their own; only a live
 * blog is as old as its last entry.
 */
import { ARTICLE_TYPES, ARTICLE_WORDS } from './article-types.ts';
import { type LdItem, ldItems, typesOf } from './json-ld.ts';

/** The web's first year: an earlier date is the story's, or a clock that was never set. */
const FIRST_YEAR = 1991;

const DAY = 24 * 60 * 60 * 1000;

/** Where else a page may say it, from the most to the least reliable; each with the attribute that holds the date. */
const ELSEWHERE: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time" i]', 'content'],
  ['meta[itemprop="datePublished" i]', 'content'],
  ['time[itemprop~="datePublished" i]', 'datetime'],
  ['[itemprop~="datePublished" i]', 'content'],
  ['meta[property="article:modified_time" i]', 'content'],
  ['meta[itemprop="dateModified" i]', 'content'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
];

/**
 * The page's day as `YYYY-MM-DD`, in the time zone in which the page gives it, or null where it gives none that can
 * be believed: no such day, before the web, or more than a day after `now`.
 */
export function pageDateOf(document: Document, now: Date): string | null {
  for (const date of datesOf(document)) {
    const day = dayOf(date, now);
    if (day !== null) return day;
  }
  return null;
}

function* datesOf(document: Document): Generator<unknown> {
  for (const item of ldItems(document, ARTICLE_WORDS)) yield* datesOfItem(item);
  for (const [selector, attribute] of ELSEWHERE)
    yield document.querySelector(selector)?.getAttribute(attribute);
}

function* datesOfItem(item: LdItem): Generator<unknown> {
  const types = typesOf(item);
  if (types.includes('LiveBlogPosting')) yield item['dateModified'];
  if (types.some((type) => ARTICLE_TYPES.has(type))) {
    yield item['datePublished'];
    yield item['dateModified'];
  }
}

function dayOf(date: unknown, now: Date): string | null {
  const match = typeof date === 'string' ? /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(date) : null;
  if (match === null) return null;
  const day = match[0].trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse turns 31 February into March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return exists && Number(match[1]) >= FIRST_YEAR && time <= now.getTime() + DAY ? day : null;
}
