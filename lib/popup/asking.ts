/** Asking ports: failures are told to the reader, and refusals become values. */
import { type Failure, failure, type Result, success } from '#lib/messages/result.ts';
import type { Store } from './store.ts';

/** Narrows an answer to its value; a failure is told to the reader, and a success takes the last one back. */
export function isFine<T>(store: Store, result: Result<T>): result is Exclude<Result<T>, Failure> {
  store.tell({ type: 'trouble', trouble: result.ok ? undefined : result });
  return result.ok;
}

/** What the browser answers, or that it refused. Asks at once, before anything is awaited. */
export async function attempt<T>(ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await ask());
  } catch (error) {
    return failure('browser', String(error));
  }
}
