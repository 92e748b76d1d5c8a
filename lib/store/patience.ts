/** Waiting for the browser to open or delete a database, but not for ever. */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { StoreLimits } from './limits.ts';

/** A request that other contexts can keep waiting. */
export interface Pending<T> {
  readonly answer: Promise<T>;
  /** Settles once the browser says that another context is in the way. */
  readonly blocked: Promise<void>;
}

/**
 * The answer, or `storage-blocked` if it does not come in time. The request itself cannot be taken back: it stays in the
 * browser's queue and may still be answered.
 * @throws what the request is rejected with
 */
export function patiently<T>({ answer, blocked }: Pending<T>, limits: StoreLimits): Promise<Outcome<T>> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(trouble('storage-blocked'));
    let timer = setTimeout(giveUp, limits.silentMs);
    void blocked.then(() => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, limits.blockedMs);
    });
    answer.then((value) => resolve(done(value)), reject).finally(() => clearTimeout(timer));
  });
}
