/** What the background answers to scripts in pages. The page is the one the browser vouches for. */
import type { Handlers } from '#lib/messages/envelope.ts';
import type { FROM_PAGES } from '#lib/messages/page-side.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { marksStylesheet } from '#lib/paint/mark-styles.ts';
import { showBadge } from '#lib/platform/badge.ts';
import { type DocumentTarget, injectContent, styleDocument } from '#lib/platform/injection.ts';
import type { Sender } from '#lib/platform/messages.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import { settingsInForce } from './enforce.ts';
import { engine, wholeEngine } from './live-index.ts';
import { mannerFor } from './manner.ts';

export const pageHandlers: Handlers<keyof typeof FROM_PAGES, Sender> = {
  'background/annotate': (_, sender) =>
    fromPage(sender, async (page) => {
      const allowed = pageSettingsFor(await settingsInForce(), page.url)?.allowed === true;
      if (allowed) await injectContent(page);
      return success({ injected: allowed });
    }),

  'background/styles': ({ on }, sender) =>
    fromPage(sender, async (page) => {
      await styleDocument(page, marksStylesheet(), on);
      return success({});
    }),

  'background/page-settings': (_, sender) =>
    fromPage(sender, async (page) => {
      const settings = pageSettingsFor(await settingsInForce(), page.url);
      return settings === undefined ? failure('refused', 'not a web page') : success(settings);
    }),

  'background/scan': ({ blocks }, sender) =>
    fromPage(sender, async (page) => {
      const settings = await settingsInForce();
      const index = await engine(settings);
      return success(index.scan(blocks, await mannerFor(settings, page.url)));
    }),

  // Pages of ours also look through packs that are off.
  'background/detail': async ({ entities }, sender) => {
    const index = await (sender.ownPage ? wholeEngine : engine)(await settingsInForce());
    const details = entities.flatMap((entity) => index.detail(entity) ?? []);
    return details.length === 0 ? failure('not-found', entities[0]) : success(details);
  },

  'background/found': ({ mentions }, sender) =>
    fromPage(sender, async (page) => {
      await showBadge(page.tabId, (await settingsInForce()).badge, mentions);
      return success({});
    }),
};

/** Runs `handle` for a web page's document; pages of ours are refused, since there is no document to act on. */
async function fromPage<T>(
  sender: Sender,
  handle: (page: DocumentTarget & { readonly url: string }) => Promise<Result<T>>,
): Promise<Result<T>> {
  return sender.page === undefined ? failure('refused', 'only for web pages') : handle(sender.page);
}
