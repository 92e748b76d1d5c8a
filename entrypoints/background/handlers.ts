/** What the background answers, message by message. */
import type { Handlers } from '#lib/messages/envelope.ts';
import type { BackgroundMessage } from '#lib/messages/message-map.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { marksStylesheet } from '#lib/paint/mark-styles.ts';
import { showBadge } from '#lib/platform/badge.ts';
import { type DocumentTarget, injectContent, styleDocument } from '#lib/platform/injection.ts';
import { type Sender, sendToTab } from '#lib/platform/messages.ts';
import { loadSettings } from '#lib/platform/settings-store.ts';
import { changeSite } from '#lib/settings/changes.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { engine } from './bundled-engine.ts';
import { changeSettings, forgetEverything } from './enforce.ts';

export const handlers: Handlers<BackgroundMessage, Sender> = {
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

  'background/scan': ({ blocks }) => success(engine().scan(blocks)),

  'background/detail': ({ entity }) => {
    const detail = engine().detail(entity);
    return detail === undefined ? failure('not-found', entity) : success(detail);
  },

  'background/found': ({ mentions }, sender) =>
    fromPage(sender, async (page) => {
      await showBadge(page.tabId, (await settingsInForce()).badge, mentions);
      return success({});
    }),

  'background/settings': async () => success(await settingsInForce()),

  'background/change-settings': async ({ change }) =>
    success(await changeSettings((settings) => ({ ...settings, ...definedIn(change) }))),

  'background/change-site': async ({ site, to }) =>
    success(await changeSettings((settings) => changeSite(settings, site, to))),

  'background/search': ({ query }) => success(engine().search(query)),

  'background/packs': () => success(engine().packs()),

  'background/annotate-tab': async ({ tabId }) => {
    await injectContent({ tabId }, 'now');
    const switched = await sendToTab(tabId, 'page/switch', { on: true });
    return switched.ok ? success({ injected: true }) : switched;
  },

  'background/delete-everything': async () => {
    await forgetEverything();
    return success({});
  },
};

const settingsInForce = async (): Promise<Settings> => (await loadSettings()).settings;

/** Runs `handle` for a web page's document; pages of ours are refused, since there is no document to act on. */
async function fromPage<T>(
  sender: Sender,
  handle: (page: DocumentTarget & { readonly url: string }) => Promise<Result<T>>,
): Promise<Result<T>> {
  return sender.page === undefined ? failure('refused', 'only for web pages') : handle(sender.page);
}

/** A change without the members that are absent: spreading `undefined` would erase a choice. */
const definedIn = (change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
