/**
 * The one long operation that may be under way: how far it is, and how it is ended. What the reader asks for comes
 * before what is done by itself: an update on schedule makes room and is made later.
 */
import type { Progress, Work } from '#lib/library/ports.ts';
import { stayAwake } from '#lib/platform/lifecycle.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';

type By = 'reader' | 'schedule';

interface Job {
  readonly by: By;
  progress: Progress;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

let current: Job | undefined;

/** Runs `task` when nothing else is under way. The reader's tasks wait for each other; the schedule's wait for nobody. */
export async function work<T>(
  what: string,
  task: (work: Work) => Promise<Outcome<T>>,
  by: By = 'reader',
): Promise<Outcome<T>> {
  while (current !== undefined) {
    if (by === 'schedule') return trouble('under-way');
    await (current.by === 'schedule' ? makeRoom() : current.ended);
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const job: Job = { by, progress: { step: 'asking', what }, controller: new AbortController(), ended };
  current = job;
  const awake = new AbortController();
  stayAwake(awake.signal);
  try {
    return await task({
      onProgress: (progress) => {
        job.progress = progress;
      },
      signal: job.controller.signal,
    });
  } finally {
    awake.abort();
    current = undefined;
    end();
  }
}

/** Ends an update on schedule, so that the reader need not wait for it; it is made later. */
export async function makeRoom(): Promise<void> {
  if (current?.by !== 'schedule') return;
  current.controller.abort();
  await current.ended;
}

export const progressOfWork = (): Progress | null => current?.progress ?? null;

export const cancelWork = (): void => current?.controller.abort();
