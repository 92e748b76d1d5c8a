/** The badge on the toolbar button: nothing by default, a dot or a number by choice. */
import type { Settings } from '#lib/settings/settings.ts';
import { browser } from './browser.ts';

/** A quiet tone that reads on light and dark toolbars. */
const BADGE_COLOUR = '#0b6b63';

/** Numbers above this do not fit the badge. */
const MOST_SHOWN = 999;

const textFor = (badge: Settings['badge'], mentions: number): string => {
  if (badge === 'off' || mentions === 0) return '';
  return badge === 'dot' ? '•' : mentions > MOST_SHOWN ? `${MOST_SHOWN}+` : String(mentions);
};

/** Shows what was found in a tab. A tab that is gone is no failure. */
export async function showBadge(tabId: number, badge: Settings['badge'], mentions: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: textFor(badge, mentions) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  } catch {
    // The tab was closed between find and badge.
  }
}
