/** How old facts are beside the page on which they are read. */
import { daysOf } from '#lib/quantities/dates.ts';

/** Against what an age is counted: the page's own date where it is known, else today. */
export interface Reference {
  /** ISO date. */
  readonly date: string;
  readonly is: 'page' | 'today';
}

/** The page's date if it has one, else the day of `now` (milliseconds since 1970, UTC). */
export function referenceOf(pageDate: string | null, now: number): Reference {
  if (pageDate !== null && daysOf(pageDate) !== null) return { date: pageDate, is: 'page' };
  return { date: new Date(now).toISOString().slice(0, 10), is: 'today' };
}

/**
 * Whole days from `told` to `reference`; negative if the facts are younger than the page. Where a date is only a
 * month or a year, the days between are those that are certain, so that no age is overstated.
 */
export function ageInDays(told: string, reference: Reference): number {
  const from = daysOf(told);
  const to = daysOf(reference.date);
  if (from === null || to === null) return 0;
  if (to.first > from.last) return to.first - from.last;
  if (to.last < from.first) return to.last - from.first;
  return 0;
}

/** True if the last day of `interval` (`start/end` or a date) lies before the reference; an open end never does. */
export function hasPassed(interval: string, reference: Reference): boolean {
  const [start = '..', end = start] = interval.split('/');
  const last = daysOf(end)?.last;
  const to = daysOf(reference.date)?.first;
  return last !== undefined && to !== undefined && last < to;
}

/** From this age on, in days, facts are old enough that it is pointed out: a season of news has passed. */
const STALE_DAYS = 90;

/** Are facts of this age old? `days` as in `ageInDays`; facts much younger than the page are as far from it. */
export const isStale = (days: number): boolean => Math.abs(days) > STALE_DAYS;

/** A length of time, rounded down: 1 day … 13 days, 2 weeks …, 2 months … 23 months, 2 years …. `days` ≥ 1. */
export function spanInWords(days: number): string {
  if (days < 14) return counted(days, 'day');
  if (days < 61) return counted(Math.floor(days / 7), 'week');
  if (days < 731) return counted(Math.floor(days / 30.44), 'month');
  return counted(Math.floor(days / 365.25), 'year');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
