/**
 * ISO 8601 dates of a pack → words. Dates are days of the calendar, not moments: everything is reckoned in UTC, so
 * that no time zone moves a Friday to a Thursday. Precision is kept: a month stays a month, a year a year.
 */

interface DateParts {
  readonly year: number;
  /** 1–12; absent where the source gives only the year. */
  readonly month?: number;
  /** 1–31; absent where the source gives only the month. */
  readonly day?: number;
}

/** Splits `2022`, `2022-09`, `2022-09-08` or a UTC date-time (its day); null for anything else. */
export function parseDate(iso: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:]{8}Z)?)?)?$/u.exec(iso);
  if (match === null) return null;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/**
 * A date as the reader writes it: "9 Sep 2022", "Sep 2022", "2022"; in German "9. Sept. 2022".
 * In English the day stands first everywhere: with the month as a word no reader on either side of the Atlantic
 * misreads it, and dates in a column line up. A string that is no date is returned as it is.
 */
export function dateInWords(iso: string, locale: string): string {
  const parts = parseDate(iso);
  if (parts === null) return iso;
  const format = formatter(parts, locale);
  const moment = new Date(Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1));
  if (!isEnglish(locale)) return format.format(moment);
  const words = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return (['day', 'month', 'year'] as const).flatMap((type) => words.get(type) ?? []).join(' ');
}

/**
 * An interval `start/end`, either side of which may be open (`..`): "9 Sep 2022", "from 4 Sep 2022",
 * "until 9 Sep 2022", "4 Sep 2022 – 9 Sep 2022". `preposition` stands before what needs one: "for 9 Sep 2022".
 */
export function intervalInWords(interval: string, locale: string, preposition = ''): string {
  const [start = '..', end = start] = interval.split('/');
  if (start !== end && end === '..') return `from ${dateInWords(start, locale)}`;
  if (start !== end && start === '..') return `until ${dateInWords(end, locale)}`;
  const ends = start === end ? [start] : [start, end];
  return `${preposition} ${ends.map((date) => dateInWords(date, locale)).join(' – ')}`.trim();
}

/** First and last day a date can mean, as days since 1970: a year runs from 1 January to 31 December. */
export function daysOf(iso: string): { readonly first: number; readonly last: number } | null {
  const parts = parseDate(iso);
  if (parts === null) return null;
  const { year, month, day } = parts;
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const last = Date.UTC(
    month === undefined ? year + 1 : year,
    day === undefined ? (month ?? 0) : (month ?? 1) - 1,
    day ?? 0,
  );
  return { first: first / DAY, last: last / DAY };
}

const DAY = 86_400_000;

function formatter({ month, day }: DateParts, locale: string): Intl.DateTimeFormat {
  // en-US, because British data abbreviate September alone to four letters.
  return new Intl.DateTimeFormat(isEnglish(locale) ? 'en-US' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

function isEnglish(locale: string): boolean {
  return /^en(?:-|$)/iu.test(locale);
}
