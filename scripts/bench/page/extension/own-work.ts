/**
 * What our scripts did on a page's main thread, out of a trace.
 *
 * Ours is: a script evaluated from an address of the extension, with its compilation; every function that the browser
 * called in our world (listeners, observers, timers, answers to messages); and the microtasks after them. The pages'
 * own scripts are blocked, so that every microtask is ours. Events lie within each other; only the outermost of ours
 * count, so that nothing counts twice:
 *
 *   task    ├────────────────────────────┤ ├──────────────┤
 *   ours       ├─ callFunction ──┤ ├─µ─┤      ├─ callFunction ─┤
 *                 ├ FunctionCall ┤               ├ newInstance ┤     within: not counted again
 *   counted    ├─────────────────┤ ├───┤      ├────────────────┤
 */
import type { TraceEvent } from './trace.ts';

export interface OwnWork {
  /** When it began, microseconds. */
  readonly ts: number;
  /** Milliseconds that the thread computed, and that passed. */
  readonly ms: number;
  readonly wall: number;
  /** The script that was evaluated; '' for what a script had the browser call later. */
  readonly script: string;
  /** The script of ours that was evaluated last, this one included: whose doing it is. */
  readonly since: string;
  /** Number of the task in which it happened; work in one task delays a reader as one. */
  readonly task: number;
  /** Layouts and recalculations of style that happened within it: it asked for something that needs them. */
  readonly layouts: number;
  readonly styles: number;
}

/** Names of events by which a world's functions are told; they carry the world's name. */
const CALLS = new Set(['v8.run', 'v8.callFunction']);
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** The browser looks for microtasks after every task; that it found none is no work of ours. */
const NO_MICROTASKS_US = 8;
const TASK = 'RunTask';

/** Who is who in a trace. */
export interface Whose {
  /** `chrome-extension://…/` */
  readonly origin: string;
  /** The name of our world: the extension's. */
  readonly world: string;
}

/** The script that runs in no page; a browser may start it while a page is traced. */
const BACKGROUND = 'background.js';

/**
 * Complete events of the main thread on which a script of ours was evaluated in a page, in their order; none if none
 * was.
 */
export function onItsMainThread(events: readonly TraceEvent[], { origin }: Whose): TraceEvent[] {
  const script = events.find((event) => {
    const address = scriptOf(event);
    return address.startsWith(origin) && address !== `${origin}${BACKGROUND}`;
  });
  return events.filter(({ pid, tid }) => pid === script?.pid && tid === script.tid);
}

const scriptOf = ({ name, args }: TraceEvent): string =>
  name === 'EvaluateScript' ? (args.data?.url ?? '') : '';

/** Our work, outermost events only, in order. `events`: of one thread, as `traced` sorts them. */
export function ownWork(events: readonly TraceEvent[], whose: Whose): OwnWork[] {
  const first =
    events.find((event) => scriptOf(event).startsWith(whose.origin))?.ts ?? Number.POSITIVE_INFINITY;
  const work: OwnWork[] = [];
  let task = -1;
  let since = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.name === TASK) task++;
    if (event.ts < first || !isOurs(event, whose) || event.ts < end) continue;
    end = event.ts + event.dur;
    const script = scriptOf(event).slice(whose.origin.length);
    if (script !== '') since = script;
    work.push({
      ...{ ts: event.ts, ms: event.tdur / 1000, wall: event.dur / 1000, script, since, task },
      layouts: countWithin(events, event, 'Layout'),
      styles: countWithin(events, event, 'UpdateLayoutTree'),
    });
  }
  return work;
}

function isOurs(event: TraceEvent, { origin, world }: Whose): boolean {
  if (event.name === MICROTASKS) return event.tdur > NO_MICROTASKS_US;
  return scriptOf(event).startsWith(origin) || (CALLS.has(event.name) && event.args.worldName === world);
}

const countWithin = (events: readonly TraceEvent[], { ts, dur }: TraceEvent, name: string): number =>
  events.filter((event) => event.name === name && event.ts >= ts && event.ts + event.dur <= ts + dur).length;

/** Milliseconds of the tasks in which no script ran: what a task costs that does nothing. */
export function emptyTasks(events: readonly TraceEvent[]): number[] {
  const busy = events.filter(
    ({ name }) => name.startsWith('v8.') || name === 'EvaluateScript' || name === 'Layout',
  );
  return events
    .filter(
      ({ name, ts, dur }) => name === TASK && !busy.some((event) => event.ts >= ts && event.ts < ts + dur),
    )
    .map(({ tdur }) => tdur / 1000);
}

/** Our milliseconds task by task. */
export function slices(work: readonly OwnWork[], of: 'ms' | 'wall'): number[] {
  const tasks = Map.groupBy(work, ({ task }) => task);
  return [...tasks.values()].map((parts) => parts.reduce((sum, part) => sum + part[of], 0));
}
