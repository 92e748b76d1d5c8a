/**
 * A small world for the popup to look at: one tab, one page, one reader's settings. The ports over it behave as the
 * extension's do (a switch changes what the page answers), so that tests tell stories instead of call counts.
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Progress } from '#lib/library/ports.ts';
import type { LibraryView, Updated } from '#lib/library/view.ts';
import type { FoundEntity, PageState } from '#lib/messages/message-map.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import type { Browser } from '#lib/popup/address.ts';
import type { ActiveTab, PopupPorts } from '#lib/popup/ports.ts';
import { createSearch, type SearchedPack } from '#lib/search/search.ts';
import { changeSite } from '#lib/settings/changes.ts';
import { allowPrivate } from '#lib/settings/packs.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings/settings.ts';
import { done, trouble } from '#lib/trouble/outcome.ts';
import type { TroubleName } from '#lib/trouble/troubles.ts';
import type { Shortcut } from '#lib/ui/shortcut-list.tsx';

export interface World {
  browser: Browser;
  tab: ActiveTab | undefined;
  access: boolean;
  /** What the reader answers when asked for access. */
  grants: boolean;
  settings: Settings;
  /** Does the page look like an article? */
  article: boolean;
  /** Is a script of ours in the page? */
  scripted: boolean;
  /** May a script be brought into the page by hand? */
  injectable: boolean;
  /** Asked for by hand, in this document. */
  byHand: boolean;
  /** Switched off in this document. */
  pageOff: boolean;
  /** So many more answers say that the page is still being read. */
  readingFor: number;
  found: readonly FoundEntity[];
  /** What can be searched. */
  searched: readonly SearchedPack[];
  details: readonly EntityDetail[];
  library: LibraryView;
  /** What the next update of a feed brings, or the trouble it comes to. */
  news: Updated['packs'] | TroubleName;
  /** How far the background is; null: nothing is under way. */
  progress: Progress | null;
  shortcuts: readonly Shortcut[];
  /** How often the page was asked how it stands. */
  asked: number;
  /** What was done to the world from the popup, in order. */
  readonly deeds: string[];
  /** Failures to come: the port of this name fails with this until it is taken out. */
  readonly failing: Map<keyof PopupPorts, ReturnType<typeof failure>>;
}

export function createWorld(change: Partial<World> = {}): World {
  return {
    browser: 'chromium',
    tab: { id: 7, url: 'https://www.harbour-gazette.example/elin/talks' },
    access: true,
    grants: true,
    settings: DEFAULT_SETTINGS,
    article: true,
    scripted: true,
    injectable: true,
    byHand: false,
    pageOff: false,
    readingFor: 0,
    found: [],
    searched: [],
    details: [],
    library: { generation: 0, packs: [], feeds: [] },
    news: [],
    progress: null,
    shortcuts: [],
    asked: 0,
    deeds: [],
    failing: new Map(),
    ...change,
  };
}

/** Ports over `world`. Time stands still at `now`; frames pass at once. */
export function portsOf(world: World, now = Date.UTC(2026, 10, 22)): PopupPorts {
  const answer = <T>(port: keyof PopupPorts, value: () => T): Promise<Result<T>> =>
    Promise.resolve(world.failing.get(port) ?? success(value()));
  return {
    browser: () => world.browser,
    activeTab: () => Promise.resolve(world.tab),
    hasAccess: () => Promise.resolve(world.access),
    requestAccess(url) {
      world.deeds.push(`ask for ${url}`);
      world.access = world.grants;
      return Promise.resolve(world.access);
    },
    async pageState() {
      world.asked += 1;
      return pageState(world);
    },
    found: () => answer('found', () => world.found),
    show: (_, entity) => answer('show', () => void world.deeds.push(`show ${entity}`)),
    async switchPage(_, on) {
      world.pageOff = !on;
      return pageState(world);
    },
    annotateTab: () =>
      answer('annotateTab', () => {
        world.byHand ||= world.injectable;
        world.scripted ||= world.injectable;
        return { injected: world.injectable };
      }),
    async reload() {
      world.deeds.push('reload');
    },
    settings: () => answer('settings', () => world.settings),
    changeSettings: (settings) =>
      answer('changeSettings', () => {
        world.settings = { ...world.settings, ...settings };
        return world.settings;
      }),
    changeSite: (site, to) =>
      answer('changeSite', () => {
        world.settings = changeSite(world.settings, site, to);
        return world.settings;
      }),
    shortcuts: () => Promise.resolve(world.shortcuts),
    deleteEverything: () =>
      answer('deleteEverything', () => {
        world.settings = DEFAULT_SETTINGS;
        world.deeds.push('delete everything');
      }),
    allowPrivate: (site, allowed) =>
      answer('allowPrivate', () => {
        world.settings = allowPrivate(world.settings, site, allowed);
        return world.settings;
      }),
    library: () => answer('library', () => world.library),
    updateFeed: (feed, how) =>
      answer('updateFeed', () => {
        world.deeds.push(`${how} ${feed}`);
        return typeof world.news === 'string' ? trouble(world.news) : done({ feed, packs: world.news });
      }),
    work: () => answer('work', () => world.progress),
    cancel: () => answer('cancel', () => void world.deeds.push('cancel')),
    async openOptions(hash = '') {
      world.deeds.push(`open options ${hash}`.trim());
    },
    search: (query) => answer('search', () => createSearch(world.searched)(query)),
    async detail(entities) {
      const known = world.details.filter(({ pack, entity }) => entities.includes(refOf(pack.id, entity.id)));
      return known.length === 0 ? failure('not-found') : success(known);
    },
    frames: () => Promise.resolve(),
    now: () => now,
    locale: () => 'en-GB',
    close: () => void world.deeds.push('close'),
  };
}

function pageState(world: World): Result<PageState> {
  if (!world.scripted || (!world.access && !world.byHand)) return failure('unreachable');
  if (world.pageOff) return success({ state: 'silent', why: 'off-page' });
  const told = pageSettingsFor(world.settings, world.tab?.url ?? '');
  if (!world.byHand && told?.silence !== undefined) return success({ state: 'silent', why: told.silence });
  if (!world.byHand && told?.always !== true && !world.article) {
    return success({ state: 'silent', why: 'not-an-article' });
  }
  const reading = world.readingFor > 0;
  if (reading) world.readingFor -= 1;
  return success({
    state: 'annotated',
    mentions: world.found.reduce((sum, { count }) => sum + count, 0),
    entities: world.found.length,
    contested: world.found.filter(({ contested }) => contested).length,
    reading,
  });
}
