/** What a reader does with feeds: look at one, subscribe, check, update, tune, unsubscribe. */
import type { FeedView } from '#lib/library/view.ts';
import { success } from '#lib/messages/result.ts';
import { done } from '#lib/trouble/outcome.ts';
import { answerOfOutcome } from '#lib/ui/answer.ts';
import { type Beside, besideOf, cameToInWords, updatedInWords } from '#lib/ui/library-words.ts';
import { updateFeeds } from '#lib/ui/update-feeds.ts';
import type { Desk } from './desk.ts';
import { SAID } from './words.ts';

export interface FeedActions {
  /** Reads a feed's own description; what it offers is then shown. */
  lookAtFeed(url: string): Promise<void>;
  /** Subscribes to the feed that was looked at: the reader has compared its fingerprint. */
  subscribe(): Promise<void>;
  unsubscribe(feed: FeedView, packs: 'keep' | 'remove'): Promise<void>;
  tuneFeed(feed: FeedView, change: { readonly auto?: boolean; readonly every?: number }): Promise<void>;
  /** Looks for news, and shows what there is without installing it. */
  checkFeed(feed: FeedView): Promise<void>;
  /** Installs the news of every feed, one after another. */
  updateAll(): Promise<void>;
}

export function feedActions(desk: Desk): FeedActions {
  const { ports } = desk;
  return {
    async lookAtFeed(url) {
      const offer = await desk.ask(() => ports.lookAtFeed(url), { step: 'asking', what: hostOf(url) });
      if (offer !== undefined) desk.tell({ type: 'adding', adding: { is: 'offer', offer } });
    },
    async subscribe() {
      const { adding } = desk.state();
      if (adding.is !== 'offer') return;
      const { url, fingerprint, title } = adding.offer;
      const updated = await desk.ask(() => ports.subscribe(url, fingerprint), {
        step: 'asking',
        what: title,
      });
      if (updated === undefined) return;
      desk.tell({ type: 'adding', adding: { is: 'nothing' } });
      await desk.refresh();
      desk.say(SAID.subscribed(title, updatedInWords([updated], beside(desk))));
    },
    async unsubscribe({ feed, title }, packs) {
      const count = desk.state().library?.packs.filter((pack) => pack.feed === feed).length ?? 0;
      if ((await desk.ask(() => ports.unsubscribe(feed, packs))) === undefined) return;
      await desk.refresh();
      desk.say(SAID.unsubscribed(title, count, packs));
    },
    async tuneFeed({ feed }, change) {
      desk.hush();
      if (desk.taken(answerOfOutcome(await ports.tuneFeed(feed, change))) !== undefined) await desk.refresh();
    },
    async checkFeed({ feed, title }) {
      const first = { step: 'asking', what: title } as const;
      const updated = await desk.ask(() => ports.updateFeed(feed, 'look'), first);
      await desk.refresh();
      if (updated === undefined) return;
      desk.tell({ type: 'checked', updated });
      desk.say(SAID.checked(title, updated, beside(desk, feed)));
    },
    updateAll: () => updateAll(desk),
  };
}

async function updateAll(desk: Desk): Promise<void> {
  const { ports } = desk;
  const feeds = desk.state().library?.feeds ?? [];
  const first = { step: 'asking', what: feeds[0]?.title ?? '' } as const;
  const install = (feed: string) => ports.updateFeed(feed, 'install');
  const came = await desk.ask(async () => success(done(await updateFeeds(feeds, install))), first);
  if (came === undefined) return;
  await desk.refresh();
  for (const updated of came.updates) desk.tell({ type: 'checked', updated });
  desk.say(cameToInWords(came, beside(desk)));
}

/** The index as it is now. */
const beside = (desk: Desk, feed?: string): Beside => {
  const { library } = desk.state();
  return library === undefined ? { several: false, waiting: [] } : besideOf(library, feed);
};

/** The host of an address as it was typed, or what was typed where that is no address. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
