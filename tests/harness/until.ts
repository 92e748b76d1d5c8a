/** Waiting for a state of the world by asking for it. */
import { setTimeout as pause } from 'node:timers/promises';

/** Between two questions (ms): shorter than anything a reader would notice. */
const EVERY = 40;

/** Hang guard (ms): ten times what the slowest step takes. */
const LONGEST = 25_000;

/**
 * Asks until the answer is neither undefined nor false.
 * @param what ends the sentence "Waited in vain for …"
 * @throws {Error} if it never is
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  longest: number = LONGEST,
): Promise<T> {
  const end = performance.now() + longest;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(EVERY);
  }
}
