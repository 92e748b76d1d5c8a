/** When a feed is issued and when it expires. */
import { DATE_PATTERN } from '#lib/facts/dates.ts';
import { type Decision, decided, refused } from './decision.ts';

export interface Times {
  readonly issued: string;
  readonly expires: string;
}

export interface TimeOptions {
  readonly issued?: string;
  readonly expires?: string;
  readonly days?: string;
}

/**
 * Days that a feed is good for: long enough for a newsroom's holidays, short enough that readers are told within the
 * month if someone keeps a feed from them.
 */
export const DEFAULT_DAYS = 30;
const DAY = 86_400_000;

/** Times from the options. `now`: milliseconds since 1970, for what is not given. */
export function timesOf({ issued, expires, days }: TimeOptions, now: number): Decision<Times> {
  if (expires !== undefined && days !== undefined)
    return refused('--expires and --days contradict each other; give one');
  const count = Number(days ?? DEFAULT_DAYS);
  if (!Number.isInteger(count) || count < 1 || count > 3_650)
    return refused(`--days ${days}: give a whole number from 1 to 3650`);
  const start = issued === undefined ? dateTime(now) : asDateTime(issued);
  if (start === undefined) return refused(`--issued ${issued}: ${NO_TIME}`);
  const end = expires === undefined ? dateTime(Date.parse(start) + count * DAY) : asDateTime(expires);
  if (end === undefined) return refused(`--expires ${expires}: ${NO_TIME}`);
  if (Date.parse(end) <= Date.parse(start))
    return refused(`the feed would expire (${end}) before it is issued (${start}); give a later --expires`);
  return decided({ issued: start, expires: end });
}

const NO_TIME = 'is no day or UTC time; write 2026-01-31 or 2026-01-31T12:00:00Z';

/** A day as its first second; undefined for what is neither a day nor a date-time. */
function asDateTime(text: string): string | undefined {
  if (!DATE_PATTERN.test(text) || text.length < 10) return undefined;
  return text.length === 10 ? `${text}T00:00:00Z` : text;
}

const dateTime = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
