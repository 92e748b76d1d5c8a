/** When a feed is asked again. */
import { DATE_TIME_PATTERN } from '#lib/facts/dates.ts';
import { SCHEDULE } from './limits.ts';

/** How the last check went. Times in milliseconds, points in time since 1970. */
export interface LastCheck {
  readonly now: number;
  /** The reader's interval. */
  readonly every: number;
  /** Failures in a row, this check included; 0: it succeeded. */
  readonly failures: number;
  /** True if the reader has just subscribed: many did so in the same hour, and must not all come back in the same. */
  readonly first?: boolean;
  /** When the host wants to be asked again (`parseRetryAfter`); heard after failures only. */
  readonly retryAt?: number | undefined;
  /** 0 ≤ x < 1. */
  readonly random: number;
}

/**
 * The time of the next check: after success the reader's interval, after failures a wait that doubles, or what the host
 * asked for. All within SCHEDULE, and then stretched a little: never sooner than promised, and not all readers at once.
 * The first wait after subscribing is drawn from the whole interval.
 *
 * @returns milliseconds since 1970, whole
 */
export function nextCheck({ now, every, failures, first = false, retryAt, random }: LastCheck): number {
  if (first && failures === 0) {
    const most = within(every, SCHEDULE.leastEvery, SCHEDULE.mostEvery);
    return Math.ceil(now + SCHEDULE.leastEvery + (most - SCHEDULE.leastEvery) * random);
  }
  const wait =
    failures === 0
      ? within(every, SCHEDULE.leastEvery, SCHEDULE.mostEvery)
      : retryAt === undefined
        ? Math.min(SCHEDULE.firstRetry * 2 ** (failures - 1), SCHEDULE.mostRetry)
        : within(retryAt - now, SCHEDULE.firstRetry, SCHEDULE.mostRetryAfter);
  return Math.ceil(now + wait * (1 + SCHEDULE.jitter * random));
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `Sun, 06 Nov 1994 08:49:37 GMT`, the one form of date that hosts may still send (RFC 9110, 5.6.7). */
const HTTP_DATE =
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/u;

/**
 * Reads a `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @param header null where there was none
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970, at most `mostRetryAfter` from now; undefined where nothing usable was said
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const at = /^\d+$/u.test(text) ? now + Number(text) * 1000 : httpDate(text);
  return at === undefined ? undefined : Math.min(at, now + SCHEDULE.mostRetryAfter);
}

function httpDate(text: string): number | undefined {
  const { day, month = '', year, time } = HTTP_DATE.exec(text)?.groups ?? {};
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const date = `${year}-${number}-${day}T${time}Z`;
  return DATE_TIME_PATTERN.test(date) ? Date.parse(date) : undefined;
}
