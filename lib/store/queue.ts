/** One operation at a time within one context, for browsers without a lock manager. */
import type { LibraryPorts } from '#lib/library/ports.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { interrupted } from './failures.ts';

/** A queue of its own. A task that waits for the queue it runs in waits for ever. */
export function queued(): LibraryPorts['exclusively'] {
  let ahead = 0;
  let last: Promise<unknown> = Promise.resolve();

  return async <T>(task: () => Promise<Outcome<T>>, wait: boolean): Promise<Outcome<T>> => {
    if (ahead > 0 && !wait) return trouble('under-way');
    ahead += 1;
    const run = last.then(task).catch(interrupted);
    last = run;
    const outcome = await run;
    ahead -= 1;
    return outcome;
  };
}
