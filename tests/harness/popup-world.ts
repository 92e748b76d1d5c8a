/**
 * A small world for the popup to look at: one tab, one page, one reader's settings. The ports over it behave as the
 * extension's do (a switch changes what the page answers), so that tests tell stories instead of call counts.
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Entity } from '#lib/facts/schema.ts';
import type { FoundEntity, PackInfo, PageState } from '#lib/messages/message-map.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import type { Browser } from '#lib/popup/address.ts';
import type { ActiveTab, PopupPorts } from '#lib/popup/ports.ts';
import { createSearch } from '#lib/search/search.ts';
import { changeSite } from '#lib/settings/changes.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings/settings.ts';
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
  entities: readonly Entity[];
  details: readonly EntityDetail[];
  packs: readonly PackInfo[];
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
    entities: [],
    details: [],
    packs: [],
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
    packs: () => answer('packs', () => world.packs),
    search: (query) => answer('search', () => createSearch(world.entities)(query)),
    async detail(entity) {
      const detail = world.details.find((known) => known.entity.id === entity);
      return detail === undefined ? failure('not-found') : success(detail);
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
