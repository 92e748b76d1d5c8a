/** The popup at work: what the reader does becomes questions to the ports, and their answers become events. */
import { type Failure, failure, type Result, success } from '#lib/messages/result.ts';
import type { SiteChange } from '#lib/settings/changes.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { createPageReader } from './page-reader.ts';
import type { ActiveTab, PopupPorts } from './ports.ts';
import type { Remedy } from './report.ts';
import type { PopupState, View } from './state.ts';
import { createStore, type Store } from './store.ts';

/** Everything a reader can do in the popup. What fails is told in `state.trouble`: no refusal of a port rejects these. */
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
    switchSite: (on) => turnSite(ports, store, read, on ? 'on' : 'off'),
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
    attempt(() => ports.activeTab()),
    ports.settings(),
    ports.packs(),
    attempt(() => ports.shortcuts()),
  ]);
  if (!isFine(store, settings) || !isFine(store, tab)) return;
  const access = await accessTo(ports, tab.value);
  const ground = {
    browser: ports.browser(),
    tab: tab.value,
    settings: settings.value,
    access: access.ok && access.value,
    packs: packs.ok ? packs.value : [],
    shortcuts: shortcuts.ok ? shortcuts.value : [],
  };
  store.tell({ type: 'opened', ground });
  for (const result of [shortcuts, access, packs]) {
    if (!result.ok) store.tell({ type: 'trouble', trouble: result });
  }
  await read();
}

async function accessTo(ports: PopupPorts, tab: ActiveTab | undefined): Promise<Result<boolean>> {
  const url = tab?.url;
  return url === undefined ? success(false) : attempt(() => ports.hasAccess(url));
}

/** One remedy at work. */
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
      return giveAccess(ports, store, tab, read);
    case 'switch-on-everywhere':
      return actions.change({ on: true });
    case 'switch-on-site':
    case 'choose-site':
      return actions.switchSite(true);
    case 'always-on-site':
      return turnSite(ports, store, read, 'always');
    case 'annotate-page':
      return annotate(ports, store, tab, read);
    case 'reload':
      if (isFine(store, await attempt(() => ports.reload(tab.id)))) ports.close();
  }
}

/** Nothing is awaited before the question: browsers want it straight from the click. */
async function giveAccess(
  ports: PopupPorts,
  store: Store,
  tab: ActiveTab,
  read: () => Promise<void>,
): Promise<void> {
  const access = await attempt(() => ports.requestAccess(tab.url ?? ''));
  if (!isFine(store, access)) return;
  store.tell({ type: 'access', access: access.value });
  await read();
}

async function annotate(
  ports: PopupPorts,
  store: Store,
  tab: ActiveTab,
  read: () => Promise<void>,
): Promise<void> {
  const answer = await ports.annotateTab(tab.id);
  const refusal = answer.ok && !answer.value.injected ? failure('browser') : answer;
  if (isFine(store, refusal) || refusal.why !== 'browser') return read();
  store.tell({ type: 'page', page: refusal });
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

/** What the reader says of the site of the page. */
async function turnSite(
  ports: PopupPorts,
  store: Store,
  read: () => Promise<void>,
  to: SiteChange,
): Promise<void> {
  const { address } = store.state();
  if (address.kind !== 'web') return;
  const settings = await ports.changeSite(address.site, to);
  if (isFine(store, settings)) store.tell({ type: 'settings', settings: settings.value });
  await read();
}

/** Narrows an answer to its value; a failure is told to the reader, and a success takes the last one back. */
function isFine<T>(store: Store, result: Result<T>): result is Exclude<Result<T>, Failure> {
  store.tell({ type: 'trouble', trouble: result.ok ? undefined : result });
  return result.ok;
}

/** What the browser answers, or that it refused. Asks at once, before anything is awaited. */
async function attempt<T>(ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await ask());
  } catch (error) {
    return failure('browser', String(error));
  }
}
