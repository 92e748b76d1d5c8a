/** Updates by themselves: one alarm, at the time when the next feed is due. */
import { isDue } from '#lib/library/feed-rules.ts';
import type { Work } from '#lib/library/ports.ts';
import { setAlarm } from '#lib/platform/alarms.ts';
import { done } from '#lib/trouble/outcome.ts';
import { indexChanged, served } from './index-changed.ts';
import { library } from './library.ts';
import { serving } from './live-index.ts';
import { work } from './work.ts';

export const UPDATE_ALARM = 'update';

/**
 * An update that was ended in the midst, by the browser or because the reader wanted something, is tried again after
 * this time (ms).
 */
const TRY_AGAIN = 5 * 60_000;

/**
 * Sets the alarm to the time when the next feed is due, at the soonest `leastWait` (ms) from now. Browsers may lose
 * alarms when they are closed.
 */
export async function scheduleUpdates(leastWait = 0): Promise<void> {
  const { record } = await serving();
  const now = Date.now();
  const times = record.subscriptions.map((feed) => (isDue(feed, now) ? now : Date.parse(feed.next)));
  await setAlarm(
    UPDATE_ALARM,
    times.length === 0 ? undefined : Math.max(Math.min(...times), now + leastWait),
  );
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
