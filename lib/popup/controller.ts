/** The popup at work: what the reader does becomes questions to the ports, and their answers become events. */
import type { Failure, Result } from '#lib/messages/result.ts';
import { alwaysOnSite, switchSite } from '#lib/settings/changes.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { createPageReader } from './page-reader.ts';
import type { ActiveTab, PopupPorts } from './ports.ts';
import type { Remedy } from './report.ts';
import type { PopupState, View } from './state.ts';
import { createStore, type Store } from './store.ts';

/** Everything a reader can do in the popup. None of these rejects; what fails is told in `state.trouble`. */
export interface PopupActions {
  /** The first questions; resolves when the page is read, or is not going to be. */
  open(): Promise<void>;
  switchSite(on: boolean): Promise<void>;
  switchPage(on: boolean): Promise<void>;
  remedy(remedy: Remedy): Promise<void>;
  search(query: string): Promise<void>;
  /** Opens an entity's card in the popup. */
  openCard(entity: string): Promise<void>;
  /** Shows an entity in the page: scrolls there, opens its card there and closes the popup. */
  show(entity: string): Promise<void>;
  go(view: View): void;
  back(): void;
  change(change: Partial<Settings>): Promise<void>;
  deleteEverything(): Promise<void>;
}

/** `onState` is called with every new state; nothing is told after `signal` aborts. */
export function createPopup(
  ports: PopupPorts,
  onState: (state: PopupState) => void,
  signal: AbortSignal,
): PopupActions {
  const store = createStore(onState, signal);
  const read = createPageReader(ports, store);
  const change = (settings: Partial<Settings>) => changeSettings(ports, store, read, settings);
  const actions: PopupActions = {
    open: () => open(ports, store, read),
    switchSite: (on) => changeForSite(store, change, (settings, site) => switchSite(settings, site, on)),
    async switchPage(on) {
      const tab = store.state().ground?.tab;
      if (tab === undefined) return;
      const page = await ports.switchPage(tab.id, on);
      if (isFine(store, page)) store.tell({ type: 'page', page });
      await read();
    },
    remedy: (remedy) => apply(remedy, ports, store, actions, read),
    async search(query) {
      store.tell({ type: 'query', query });
      if (query.trim() === '') return;
      const hits = await ports.search(query);
      if (isFine(store, hits)) store.tell({ type: 'hits', query, hits: hits.value });
    },
    async openCard(entity) {
      store.tell({ type: 'view', view: { at: 'card', entity, card: undefined } });
      store.tell({ type: 'card', entity, card: await ports.detail(entity) });
    },
    async show(entity) {
      const tab = store.state().ground?.tab;
      if (tab !== undefined && isFine(store, await ports.show(tab.id, entity))) ports.close();
    },
    go: (view) => store.tell({ type: 'view', view }),
    back: () => store.tell({ type: 'back' }),
    change,
    async deleteEverything() {
      if (!isFine(store, await ports.deleteEverything())) return;
      store.tell({ type: 'view', view: { at: 'delete', deleted: true } });
      const settings = await ports.settings();
      if (isFine(store, settings)) store.tell({ type: 'settings', settings: settings.value });
      await read();
    },
  };
  return actions;
}

async function open(ports: PopupPorts, store: Store, read: () => Promise<void>): Promise<void> {
  const [tab, settings, packs, shortcuts] = await Promise.all([
    ports.activeTab(),
    ports.settings(),
    ports.packs(),
    ports.shortcuts(),
  ]);
  if (!isFine(store, settings)) return;
  const access = tab?.url === undefined ? false : await ports.hasAccess(tab.url);
  const ground = { tab, access, settings: settings.value, packs: packs.ok ? packs.value : [], shortcuts };
  store.tell({ type: 'opened', ground });
  if (!packs.ok) store.tell({ type: 'trouble', trouble: packs });
  await read();
}

/** One remedy at work. Asking for access comes first in its branch: browsers want it straight from the click. */
async function apply(
  remedy: Remedy,
  ports: PopupPorts,
  store: Store,
  actions: PopupActions,
  read: () => Promise<void>,
): Promise<void> {
  const tab = store.state().ground?.tab;
  if (tab === undefined) return;
  switch (remedy) {
    case 'give-access':
      store.tell({ type: 'access', access: await ports.requestAccess(tab.url ?? '') });
      return read();
    case 'switch-on-everywhere':
      return actions.change({ on: true });
    case 'switch-on-site':
    case 'choose-site':
      return actions.switchSite(true);
    case 'always-on-site':
      return changeForSite(store, actions.change, alwaysOnSite);
    case 'annotate-page':
      return annotate(ports, store, tab, read);
    case 'reload':
      await ports.reload(tab.id);
      return ports.close();
  }
}

async function annotate(
  ports: PopupPorts,
  store: Store,
  tab: ActiveTab,
  read: () => Promise<void>,
): Promise<void> {
  const answer = await ports.annotateTab(tab.id);
  if (isFine(store, answer) && !answer.value.injected) {
    store.tell({ type: 'trouble', trouble: { ok: false, why: 'browser' } });
  }
  await read();
}

async function changeSettings(
  ports: PopupPorts,
  store: Store,
  read: () => Promise<void>,
  change: Partial<Settings>,
): Promise<void> {
  const settings = await ports.changeSettings(change);
  if (isFine(store, settings)) store.tell({ type: 'settings', settings: settings.value });
  await read();
}

async function changeForSite(
  { state }: Store,
  change: (settings: Partial<Settings>) => Promise<void>,
  make: (settings: Settings, site: string) => Settings,
): Promise<void> {
  const { ground, address } = state();
  if (ground === undefined || address.kind !== 'web') return;
  const { sitesOff, sitesChosen, sitesAlways } = make(ground.settings, address.site);
  await change({ sitesOff, sitesChosen, sitesAlways });
}

/** Narrows an answer to its value; a failure is told to the reader, and a success takes the last one back. */
function isFine<T>(store: Store, result: Result<T>): result is Exclude<Result<T>, Failure> {
  store.tell({ type: 'trouble', trouble: result.ok ? undefined : result });
  return result.ok;
}
