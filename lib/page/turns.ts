/** Ways to let the page go first. All resolve, never reject; the caller looks at its signal afterwards. */

type View = Window & typeof globalThis;

/** Resolves after the browser had a chance to handle input and to draw. */
export function nextTurn(view: View): Promise<void> {
  // Older than the types say: Chromium before 129 and Firefox before 142 have no scheduler.yield.
  const scheduler: Partial<Scheduler> | undefined = view.scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}

/** Resolves when the page is idle, or after `wait` milliseconds. */
export const idleTurn = (view: View, wait: number): Promise<void> =>
  new Promise((resolve) => view.requestIdleCallback(() => resolve(), { timeout: wait }));

/** Resolves after `wait` milliseconds, or at once on abort. */
export function pause(view: View, wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(done, Math.max(0, wait));
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      view.clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Resolves when the document is on screen: at once, or when its tab is shown; at once on abort. */
export function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
  });
}

/** A bell: `rung` resolves once `ring` was called since the last time it resolved. */
export interface Bell {
  ring(): void;
  rung(): Promise<void>;
}

export function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async rung() {
      if (!isRung) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
      isRung = false;
    },
  };
}
