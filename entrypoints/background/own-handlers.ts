/** What the background answers to pages of ours about settings and about what the index says. */
import type { Handlers } from '#lib/messages/envelope.ts';
import { failure, success } from '#lib/messages/result.ts';
import { injectContent } from '#lib/platform/injection.ts';
import { saveLibraryCopy } from '#lib/platform/library-copy.ts';
import { type Sender, sendToTab } from '#lib/platform/messages.ts';
import { changeSite } from '#lib/settings/changes.ts';
import { allowPrivate, movePack, muteEntity, setPack } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { effort } from './effort.ts';
import { changeSettings, forgetEverything, settingsInForce } from './enforce.ts';
import { rereadTabs } from './index-changed.ts';
import { library } from './library.ts';
import { liveIndex, wholeIndex } from './live-index.ts';
import { scans } from './scans.ts';
import { scheduleUpdates } from './schedule.ts';
import { forgetServing, serving } from './standing.ts';
import { work } from './work.ts';

type OwnMessage =
  | 'background/settings'
  | 'background/change-settings'
  | 'background/change-site'
  | 'background/set-pack'
  | 'background/move-pack'
  | 'background/mute-entity'
  | 'background/allow-private'
  | 'background/search'
  | 'background/browse'
  | 'background/effort'
  | 'background/annotate-tab'
  | 'background/delete-everything';

export const ownHandlers: Handlers<OwnMessage, Sender> = {
  'background/settings': async () => success(await settingsInForce()),

  'background/change-settings': async ({ change }) =>
    success(await changeSettings((settings) => ({ ...settings, ...definedIn(change) }))),

  'background/change-site': async ({ site, to }) =>
    success(await changeSettings((settings) => changeSite(settings, site, to))),

  'background/set-pack': async ({ pack, ...choice }) =>
    success(await changeIndex((settings) => setPack(settings, pack, choice))),

  'background/move-pack': async ({ pack, to }) => {
    const ids = (await serving()).packs.map(({ id }) => id);
    return success(await changeIndex((settings) => movePack(settings, ids, pack, to)));
  },

  'background/mute-entity': async ({ entity, muted }) =>
    success(await changeIndex((settings) => muteEntity(settings, entity, muted))),

  'background/allow-private': async ({ site, allowed }) =>
    success(await changeIndex((settings) => allowPrivate(settings, site, allowed))),

  'background/search': async ({ query }) =>
    success(await (await liveIndex(await settingsInForce())).engine.search(query)),

  'background/browse': async (question) => {
    const hits = await (await wholeIndex(await settingsInForce())).engine.browse(question);
    return hits === undefined ? failure('not-found', question.pack) : success(hits);
  },

  'background/effort': () => success({ ...effort, ...scans.effort }),

  'background/annotate-tab': async ({ tabId }) => {
    await injectContent({ tabId }, 'now');
    const switched = await sendToTab(tabId, 'page/switch', { on: true });
    return switched.ok ? success({ injected: true }) : switched;
  },

  'background/delete-everything': async () => {
    const gone = await work('everything', forgetLibrary);
    forgetServing();
    if (!gone.ok) return failure('browser', gone.trouble.why);
    await forgetEverything();
    await scheduleUpdates();
    rereadTabs();
    return success({});
  },
};

/** The copy goes first: ended in between, nothing offers to bring back what the reader wanted gone. */
async function forgetLibrary(): Promise<Outcome<undefined>> {
  await saveLibraryCopy({ generation: 0, subscriptions: [] });
  return library.reset();
}

/** Changes what the reader says of packs and names; open pages are read again. */
async function changeIndex(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = await changeSettings(change);
  rereadTabs();
  return settings;
}

/** A change without the members that are absent: spreading `undefined` would erase a choice. */
const definedIn = (change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
