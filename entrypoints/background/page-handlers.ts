/** What the background answers to scripts in pages. The page is the one the browser vouches for. */
import type { Engine } from '#lib/engine/engine.ts';
import type { BlockReader } from '#lib/engine/scan-request.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { Handlers } from '#lib/messages/envelope.ts';
import type { FROM_PAGES } from '#lib/messages/page-side.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { marksStylesheet } from '#lib/paint/mark-styles.ts';
import { showBadge } from '#lib/platform/badge.ts';
import {
  type DocumentTarget,
  injectCard,
  injectContent,
  MARKS_BEARING,
  styleDocument,
} from '#lib/platform/injection.ts';
import type { Sender } from '#lib/platform/messages.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { settingsInForce } from './enforce.ts';
import { liveIndex, wholeIndex } from './live-index.ts';
import { mannerFor } from './manner.ts';
import { scans } from './scans.ts';

export const pageHandlers: Handlers<keyof typeof FROM_PAGES, Sender> = {
  'background/annotate': (_, sender) =>
    fromPage(sender, async (page) => {
      const allowed = pageSettingsFor(await settingsInForce(), page.url)?.allowed === true;
      if (allowed) await injectContent(page);
      return success({ injected: allowed });
    }),

  'background/styles': ({ on }, sender) =>
    fromPage(sender, async (page) => {
      await styleDocument(page, marksStylesheet(MARKS_BEARING), on);
      return success({});
    }),

  'background/card': (_, sender) =>
    fromPage(sender, async (page) => {
      if (isOff(await settingsInForce(), page.url)) return failure('refused', 'switched off here');
      await injectCard(page);
      return success({});
    }),

  'background/page-settings': (_, sender) =>
    fromPage(sender, async (page) => {
      const settings = pageSettingsFor(await settingsInForce(), page.url);
      return settings === undefined ? failure('refused', 'not a web page') : success(settings);
    }),

  'background/scan': ({ blocks }, sender) =>
    fromPage(sender, ({ url, ...document }) => scans.scan(document, blocks, () => readerFor(url))),

  'background/detail': async ({ entities }, { page }) => {
    const settings = await settingsInForce();
    // Pages of ours look through everything there is, packs that are off included.
    if (page === undefined) return told((await wholeIndex(settings)).engine, entities);
    if (isOff(settings, page.url)) return failure('refused', 'switched off here');
    const { engine, serving } = await liveIndex(settings);
    const manner = mannerFor(settings, serving, page.url);
    return told(
      engine,
      entities.filter((entity) => !manner.isWithheld(packOfRef(entity))),
    );
  },

  'background/explain': (question, sender) =>
    fromPage(sender, async (page) => {
      const settings = await settingsInForce();
      if (isOff(settings, page.url)) return failure('refused', 'switched off here');
      const { engine, serving } = await liveIndex(settings);
      const manner = mannerFor(settings, serving, page.url);
      return success(engine.explain(question, manner));
    }),

  'background/found': ({ mentions }, sender) =>
    fromPage(sender, async (page) => {
      await showBadge(page.tabId, (await settingsInForce()).badge, mentions);
      return success({});
    }),
};

/** What blocks of the page at this address are read with. */
async function readerFor(url: string): Promise<Result<BlockReader>> {
  const settings = await settingsInForce();
  if (isOff(settings, url)) return failure('refused', 'switched off here');
  const { engine, serving } = await liveIndex(settings);
  const manner = mannerFor(settings, serving, url);
  return success({
    read: (block) => engine.read(block, manner),
    entitiesOf: (blocks) => engine.entitiesOf(blocks, manner),
  });
}

async function told(engine: Engine, entities: readonly string[]): Promise<Result<EntityDetail[]>> {
  const known = await Promise.all(entities.map((entity) => engine.detail(entity)));
  const details = known.flatMap((detail) => detail ?? []);
  return details.length === 0 ? failure('not-found', entities[0]) : success(details);
}

/** Switched off for the site or everywhere: whatever a script in such a page asks, it has no business here. */
function isOff(settings: Settings, url: string): boolean {
  const silence = pageSettingsFor(settings, url)?.silence;
  return silence === 'off-site' || silence === 'off-everywhere';
}

/** Runs `handle` for a web page's document; pages of ours are refused, since there is no document to act on. */
async function fromPage<T>(
  sender: Sender,
  handle: (page: DocumentTarget & { readonly url: string }) => Promise<Result<T>>,
): Promise<Result<T>> {
  return sender.page === undefined ? failure('refused', 'only for web pages') : handle(sender.page);
}
