/** Updates by themselves: one alarm, at the time when the next feed is due. */
import { nextDue } from '#lib/library/feed-rules.ts';
import type { Work } from '#lib/library/ports.ts';
import { hasAlarm, setAlarm } from '#lib/platform/alarms.ts';
import { loadLibraryCopy } from '#lib/platform/library-copy.ts';
import { done } from '#lib/trouble/outcome.ts';
import { indexChanged, served } from './index-changed.ts';
import { library } from './library.ts';
import { serving } from './standing.ts';
import { work } from './work.ts';

export const UPDATE_ALARM = 'update';

/**
 * An update that was ended in the midst, by the browser or because the reader wanted something, is tried again after
 * this time (ms).
 */
const TRY_AGAIN = 5 * 60_000;

/** Where storage cannot be read, it is not known what is due: it is looked again after this time (ms). */
const AFTER_TROUBLE = 15 * 60_000;

/** Sets the alarm if it is lost, as it is where the browser forgot it or storage failed when it was to be set. */
export async function keepSchedule(): Promise<void> {
  const { subscriptions } = await loadLibraryCopy();
  if (subscriptions.length > 0 && !(await hasAlarm(UPDATE_ALARM))) await scheduleUpdates();
}

/**
 * Sets the alarm to the time when the next feed is due, at the soonest `leastWait` (ms) from now. Browsers may lose
 * alarms when they are closed.
 */
export async function scheduleUpdates(leastWait = 0): Promise<void> {
  const { record, trouble } = await serving();
  const now = Date.now();
  if (trouble !== undefined) return setAlarm(UPDATE_ALARM, now + AFTER_TROUBLE);
  const next = nextDue(record, now, now);
  await setAlarm(UPDATE_ALARM, next === undefined ? undefined : Math.max(next, now + leastWait));
}

/** Asks the feeds that are due. */
export async function updateWhatIsDue(): Promise<void> {
  await setAlarm(UPDATE_ALARM, Date.now() + TRY_AGAIN);
  const before = await served();
  const update = async (how: Work) => {
    await library.updateDue(how);
    return done(undefined);
  };
  await work('feeds', update, 'schedule');
  await library.tidy();
  await indexChanged(before);
  await scheduleUpdates(TRY_AGAIN);
}
