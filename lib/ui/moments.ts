/** Moments beside now: "just now", "2 hours ago", "in 3 days". */
import { counted } from './counted.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time, rounded down to its largest unit: minutes, hours, days. `ms` ≥ one minute. */
export function lengthInWords(ms: number): string {
  if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'minute');
  if (ms < 2 * DAY) return counted(Math.floor(ms / HOUR), 'hour');
  return counted(Math.floor(ms / DAY), 'day');
}

/** A moment that has passed. @param iso UTC date-time @param now milliseconds since 1970 */
export function agoInWords(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  return passed < MINUTE ? 'just now' : `${lengthInWords(passed)} ago`;
}

/** A moment to come; one that has passed is due. Around a day hours say more than is meant. */
export function aheadInWords(iso: string, now: number): string {
  const ahead = Date.parse(iso) - now;
  if (ahead <= 0) return 'due now';
  if (ahead >= 23 * HOUR && ahead < 36 * HOUR) return 'in about a day';
  if (ahead >= 36 * HOUR) return `in ${counted(Math.round(ahead / DAY), 'day')}`;
  return ahead < MINUTE ? 'in a minute' : `in ${lengthInWords(ahead)}`;
}
