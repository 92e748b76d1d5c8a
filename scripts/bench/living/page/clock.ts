/**
 * Turns without waiting. What reads a living page waits between two slices: for a timer, for idle time, for the page
 * to go first. Here all of these come at once, the clock being put forward instead, and each is a task of its own
 * whose time is taken:
 *
 *   one event, two listeners    first: layout, as after a frame │ t0 │ the turn
 *                               (the browser drains the microtasks between two listeners: all that follows the turn)
 *                               second: t1
 */

type View = Window & typeof globalThis;

interface Waiting {
  readonly due: number;
  readonly run: () => void;
}

export interface Clock {
  /** Milliseconds that measured turns have taken so far. */
  readonly busy: number;
  readonly turns: number;
  /** Runs `change`, unmeasured, then what it causes before the task ends, measured. */
  after(change: () => void): Promise<void>;
  /** Runs `work` as a turn, measured. */
  run(work: () => void): Promise<void>;
  /** Takes turns, the earliest first, until `isSettled`. */
  settle(isSettled: () => boolean): Promise<void>;
}

/** Guard against a reading that never settles. */
const MOST_TURNS = 100_000;

/** Takes over timers, idle time, yielding and the clock of a window, for as long as it lives. */
export function takeOverTurns(view: View): Clock {
  const now = view.performance.now.bind(view.performance);
  const realTimeout = view.setTimeout.bind(view);
  const channel = new MessageChannel();
  const waiting: Waiting[] = [];
  let ahead = 0;
  let start = 0;
  let busy = 0;
  let turns = 0;
  let unmeasured: () => void = () => {};
  let measured: () => void = () => {};
  let ended: () => void = () => {};

  channel.port2.addEventListener('message', () => {
    unmeasured();
    void view.document.documentElement.offsetHeight;
    start = now();
    measured();
  });
  channel.port2.addEventListener('message', () => {
    busy += now() - start;
    turns++;
    ended();
  });
  channel.port2.start();

  function turn(before: () => void, work: () => void): Promise<void> {
    unmeasured = before;
    measured = work;
    return new Promise((resolve) => {
      ended = resolve;
      channel.port1.postMessage(null);
    });
  }

  const queue = (run: () => void, wait = 0): number => {
    waiting.push({ due: now() + ahead + wait, run });
    return 0;
  };
  Object.assign(view, {
    setTimeout: queue,
    requestIdleCallback: (run: () => void) => queue(run),
  });
  Object.assign(view.performance, { now: () => now() + ahead });
  Object.assign(view.scheduler ?? {}, { yield: () => new Promise<void>((resolve) => queue(resolve)) });

  async function next(): Promise<void> {
    const first = waiting.toSorted((a, b) => a.due - b.due)[0];
    if (first === undefined) return new Promise((resolve) => realTimeout(resolve, 0));
    waiting.splice(waiting.indexOf(first), 1);
    ahead = Math.max(ahead, first.due - now());
    await turn(() => {}, first.run);
  }

  return {
    get busy() {
      return busy;
    },
    get turns() {
      return turns;
    },
    after: (change) => turn(change, () => {}),
    run: (work) => turn(() => {}, work),
    async settle(isSettled) {
      for (let taken = 0; !isSettled(); taken++) {
        if (taken > MOST_TURNS) throw new Error('The reading does not settle.');
        await next();
      }
    },
  };
}
