/**
 * Dates as packs write them: `2022`, `2022-09`, `2022-09-08`, `2022-09-08T10:00:00Z`, and intervals of two of them
 * in which one side may be open (`2022-09-04/..`). A date stands for all of the time it may mean, so that one date
 * is before another only where that is certain.
 */

const MONTH = '(?:0[1-9]|1[0-2])';
/** A leap year of the Gregorian calendar: divisible by 4, and by 400 if by 100. */
const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
/** A day the calendar has: `2022-02-30` and `2023-02-29` are none. */
const DAY =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  `|${LEAP_YEAR}-02-29)`;
const TIME = 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ';
const ANY_DATE = `(?:\\d{4}(?:-${MONTH})?|${DAY}(?:${TIME})?)`;

/** A year, month, day or UTC date-time. */
export const DATE_PATTERN = new RegExp(`^${ANY_DATE}$`, 'u');
/** A UTC date-time to the second. */
export const DATE_TIME_PATTERN = new RegExp(`^${DAY}${TIME}$`, 'u');
/** A date, or `start/end` of which one side may be `..`. */
export const INTERVAL_PATTERN = new RegExp(
  `^(?:${ANY_DATE}|${ANY_DATE}/${ANY_DATE}|\\.\\./${ANY_DATE}|${ANY_DATE}/\\.\\.)$`,
  'u',
);

/** Time in milliseconds since 1970 (UTC); both ends included. An open side is infinite. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** The time a date may mean. `date` matches DATE_PATTERN. */
export function dateSpan(date: string): TimeSpan {
  const start = Date.parse(
    date.length === 4 ? `${date}-01-01T00:00:00Z` : date.length === 7 ? `${date}-01T00:00:00Z` : date,
  );
  const next = new Date(start);
  if (date.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (date.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else if (date.length === 10) next.setUTCDate(next.getUTCDate() + 1);
  else next.setUTCSeconds(next.getUTCSeconds() + 1);
  return { start, end: next.getTime() - 1 };
}

/** The time an interval may mean, from the earliest start to the latest end. `when` matches INTERVAL_PATTERN. */
export function intervalSpan(when: string): TimeSpan {
  const [first = '', second = first] = when.split('/');
  return {
    start: first === '..' ? Number.NEGATIVE_INFINITY : dateSpan(first).start,
    end: second === '..' ? Number.POSITIVE_INFINITY : dateSpan(second).end,
  };
}

/** True if `a` was over before `b` began, whatever day within their precision they mean. */
export function isCertainlyBefore(a: string, b: string): boolean {
  return intervalSpan(a).end < intervalSpan(b).start;
}
