/** One operation on the library at a time, in whichever context of the extension it runs. */
import type { LibraryPorts } from '#lib/library/ports.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { interrupted } from './failures.ts';
import { queued } from './queue.ts';

type Exclusively = LibraryPorts['exclusively'];

/**
 * By the browser's lock manager, which gives a lock back when a task ends in any way, be it that its context is ended;
 * where there is none, by a queue within this context. A task that asks for its own lock waits for ever.
 * @param name of the lock, within the origin
 */
export function exclusively(name: string): Exclusively {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? queued() : lockedBy(locks, name);
}

const lockedBy =
  (locks: LockManager, name: string): Exclusively =>
  async <T>(task: () => Promise<Outcome<T>>, wait: boolean): Promise<Outcome<T>> => {
    try {
      return await locks.request(name, { ifAvailable: !wait }, async (lock) =>
        lock === null ? trouble('under-way') : await task(),
      );
    } catch (error) {
      return interrupted(error);
    }
  };
