/** When a crowd of readers asks: the schedule that the extension follows (`lib/feed/schedule.ts`), played through. */
import { SCHEDULE } from '#lib/feed/limits.ts';
import { nextCheck } from '#lib/feed/schedule.ts';
import { type Random, randomFrom } from './random.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** All times in milliseconds from the beginning of the play. */
export interface Scene {
  readonly readers: number;
  readonly days: number;
  /** When a reader asks for the first time. */
  begins(random: Random): number;
  /** Whether the host answers. */
  answers(at: number): boolean;
  /** The first time from `at` on when this reader's browser runs. */
  runs(at: number, random: Random): number;
}

export const always = (at: number): number => at;

/** Questions in each minute. */
export function play({ readers, days, begins, answers, runs }: Scene): Uint32Array {
  const minutes = new Uint32Array(days * 24 * 60);
  const end = days * DAY;
  const random = randomFrom(readers);
  for (let reader = 0; reader < readers; reader++) {
    let failures = 0;
    let at = runs(begins(random), random);
    while (at < end) {
      const minute = Math.floor(at / MINUTE);
      minutes[minute] = (minutes[minute] ?? 0) + 1;
      failures = answers(at) ? 0 : failures + 1;
      at = runs(nextCheck({ now: at, every: SCHEDULE.every, failures, random: random() }), random);
    }
  }
  return minutes;
}

/**
 * Browsers that start in the morning and end in the evening: who was due at night is asked for at the start. Starts lie
 * around `opens`, none further off than `spread`, two thirds within a third of it.
 */
export function daytime(opens: number, closes: number, spread: number): Scene['runs'] {
  return (at, random) => {
    const midnight = at - (at % DAY);
    const start = opens + spread * ((random() + random() + random()) / 1.5 - 1);
    return at - midnight < closes ? Math.max(at, midnight + start) : midnight + DAY + start;
  };
}

/** Questions in the worst minute, from day `from` on. */
export const worst = (minutes: Uint32Array, from: number, to?: number): number =>
  minutes
    .subarray(from * 24 * 60, to === undefined ? undefined : to * 24 * 60)
    .reduce((most, count) => Math.max(most, count), 0);

export const total = (minutes: Uint32Array, from: number, to?: number): number =>
  minutes
    .subarray(from * 24 * 60, to === undefined ? undefined : to * 24 * 60)
    .reduce((sum, count) => sum + count, 0);
