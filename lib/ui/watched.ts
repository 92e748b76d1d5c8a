/** Following an operation of the background while it is under way. */
import type { Progress } from '#lib/library/ports.ts';
import type { Result } from '#lib/messages/result.ts';

/** Frames between two questions: a quarter of a second, so that bytes are seen to move and no message is wasted. */
const FRAMES = 15;

interface Watching {
  /** How far the background is; null: nothing is under way. */
  work(): Promise<Result<Progress | null>>;
  /** Resolves after so many frames; a hidden page waits. */
  frames(count: number): Promise<void>;
}

/** `task`, and meanwhile every progress that the background tells of. Asks no more once `task` has ended. */
export async function watched<T>(
  { work, frames }: Watching,
  task: Promise<T>,
  onProgress: (progress: Progress) => void,
): Promise<T> {
  let isOver = false;
  const end = task.finally(() => {
    isOver = true;
  });
  const rest = () => Promise.race([end.then(nothing, nothing), frames(FRAMES)]);
  for (await rest(); !isOver; await rest()) {
    const progress = await work();
    if (!isOver && progress.ok && progress.value !== null) onProgress(progress.value);
  }
  return end;
}

const nothing = (): void => undefined;
