/** Days and months that a text names, and whether a pack's date is one of them. */
import { dateSpan } from '#lib/facts/dates.ts';
import { MONTHS, RELATIVE_TIMES, WEEKDAYS } from './calendar-words.ts';
import type { Range } from './paragraphs.ts';

/** What a text says of a date: “Friday”, “Sept. 28”, “March 2021”, “2019”. At least one member is there. */
export interface CalendarMention {
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** 1 is January. */
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
}

export interface PlacedCalendarMention extends Range {
  readonly mention: CalendarMention;
}

const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('.', '\\.'))
    .join('|');

const MONTH = `(?<month>${alternatives(MONTHS.keys())})`;
const WEEKDAY = `(?<weekday>${alternatives(WEEKDAYS.keys())})`;
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)';
const EDGE_BEFORE = '(?<!\\p{L}|\\p{N}[.,-]?)';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

/** Ways of writing a date, fullest first. Each is matched where none before it has matched. */
const FORMS = [
  `(?<year>\\d{4})-(?<monthNumber>0[1-9]|1[0-2])-${DAY}`,
  `${DAY}\\s${MONTH}(?:,?\\s${YEAR})?`,
  `${MONTH}\\s${DAY}(?:,\\s${YEAR})?`,
  `${MONTH}\\s${YEAR}`,
  MONTH,
  WEEKDAY,
  YEAR,
].map((form) => new RegExp(`${EDGE_BEFORE}${form}${EDGE_AFTER}(?![.,]\\d)`, 'gu'));

/** Every date a text names, in order. Names of months and weekdays are met as English writes them, in capitals. */
export function findCalendarMentions(text: string): PlacedCalendarMention[] {
  const found: PlacedCalendarMention[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => range.start < other.end && other.start < range.end)) continue;
      if (match[0] === 'May' && !isMonthOfMay(text, range)) continue;
      found.push({ ...range, mention: mentionOf(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** “May” alone is the month only behind a word that leads to a date: “in May”, but not “May I”. */
function isMonthOfMay(text: string, { start }: Range): boolean {
  return /(?:^|\s)(?:in|since|until|till|by|of|from|last|this|next|early|late|mid|through|before|after|during)[\s-]$/iu.test(
    text.slice(0, start),
  );
}

function mentionOf(groups: Readonly<Record<string, string | undefined>>): CalendarMention {
  const month =
    groups.monthNumber === undefined ? MONTHS.get(groups.month ?? '') : Number(groups.monthNumber);
  const weekday = WEEKDAYS.get(groups.weekday ?? '');
  return {
    ...(weekday === undefined ? {} : { weekday }),
    ...(month === undefined ? {} : { month }),
    ...(groups.day === undefined ? {} : { day: Number(groups.day) }),
    ...(groups.year === undefined ? {} : { year: Number(groups.year) }),
  };
}

/** How far from the day the source appeared a name without more may lie, in days: “on Friday” is this or the next one. */
const WEEKDAY_REACH = 14;
/** The same for “in March” without a year. */
const MONTH_REACH = 366;

/**
 * True if a pack's date, or either end of an interval, falls on what the text names. A less precise date does not.
 * @param published day on which the text appeared: names without a year are meant near it.
 */
export function isNamedBy(when: string, mention: CalendarMention, published: string): boolean {
  return when
    .split('/')
    .some((date) => date !== '..' && dateIsNamedBy(date, mention) && isNear(date, mention, published));
}

function isNear(date: string, { weekday, year }: CalendarMention, published: string): boolean {
  if (year !== undefined) return true;
  return isWithinDays(date, weekday === undefined ? MONTH_REACH : WEEKDAY_REACH, published);
}

function dateIsNamedBy(date: string, mention: CalendarMention): boolean {
  const start = new Date(dateSpan(date).start);
  const matches = (wanted: number | undefined, actual: number, precision: number) =>
    wanted === undefined || (date.length >= precision && wanted === actual);
  return (
    matches(mention.year, start.getUTCFullYear(), 4) &&
    matches(mention.month, start.getUTCMonth() + 1, 7) &&
    matches(mention.day, start.getUTCDate(), 10) &&
    matches(mention.weekday, start.getUTCDay(), 10)
  );
}

/** True if two mentions say nothing different: “September” and “Sept.” do not. */
export function saysSame(a: CalendarMention, b: CalendarMention): boolean {
  return (
    a.weekday === b.weekday &&
    a.month === b.month &&
    a.day === b.day &&
    (a.year === b.year || !a.year || !b.year)
  );
}

/** A time named by its distance from the day the source appeared, or from another event. */
export interface RelativeTime extends Range {
  /** How many days it may lie from the day the source appeared. */
  readonly days: number;
}

/** Every place where a text names a time by its distance: “yesterday”, “a day after”, “earlier this week”. */
export function findRelativeTimes(text: string): RelativeTime[] {
  return [...text.matchAll(RELATIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    days: RELATIVE_TIMES.get(match[0].toLowerCase()) ?? 0,
  }));
}

const RELATIVE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(RELATIVE_TIMES.keys())})${EDGE_AFTER}`,
  'giu',
);

const DAY_IN_MS = 86_400_000;

/** True if a date, or either end of an interval, lies within so many days of another. */
export function isWithinDays(when: string, days: number, of: string): boolean {
  const centre = dateSpan(of).start;
  return when
    .split('/')
    .some((date) => date !== '..' && Math.abs(dateSpan(date).start - centre) <= days * DAY_IN_MS);
}
