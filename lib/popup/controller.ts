/** The popup at work: what the reader does becomes questions to the ports, and their answers become events. */
import { type Result, success } from '#lib/messages/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { PopupActions } from './actions.ts';
import { attempt, isFine } from './asking.ts';
import { createPageReader } from './page-reader.ts';
import type { ActiveTab, PopupPorts } from './ports.ts';
import { apply, turnSite } from './remedies.ts';
import type { PopupState } from './state.ts';
import { createStore, type Store } from './store.ts';
import { updateIndex } from './update-index.ts';

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
      store.tell({ type: 'card', entity, card: await ports.detail([entity]) });
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
      const library = await ports.library();
      if (isFine(store, library)) store.tell({ type: 'library', library: library.value });
      await read();
    },
    async update() {
      await updateIndex(ports, store);
      await read();
    },
    async cancelUpdate() {
      isFine(store, await ports.cancel());
    },
    async manage(hash) {
      if (isFine(store, await attempt(() => ports.openOptions(hash)))) ports.close();
    },
    async allowPrivate(allowed) {
      const { address } = store.state();
      if (address.kind !== 'web') return;
      const settings = await ports.allowPrivate(address.site, allowed);
      if (isFine(store, settings)) store.tell({ type: 'settings', settings: settings.value });
      await read();
    },
  };
  return actions;
}

async function open(ports: PopupPorts, store: Store, read: () => Promise<void>): Promise<void> {
  const [tab, settings, library, shortcuts] = await Promise.all([
    attempt(() => ports.activeTab()),
    ports.settings(),
    ports.library(),
    attempt(() => ports.shortcuts()),
  ]);
  if (!isFine(store, settings) || !isFine(store, tab)) return;
  const access = await accessTo(ports, tab.value);
  const ground = {
    browser: ports.browser(),
    tab: tab.value,
    settings: settings.value,
    access: access.ok && access.value,
    library: library.ok ? library.value : undefined,
    shortcuts: shortcuts.ok ? shortcuts.value : [],
  };
  store.tell({ type: 'opened', ground });
  for (const result of [shortcuts, access, library]) {
    if (!result.ok) store.tell({ type: 'trouble', trouble: result });
  }
  await read();
}

async function accessTo(ports: PopupPorts, tab: ActiveTab | undefined): Promise<Result<boolean>> {
  const url = tab?.url;
  return url === undefined ? success(false) : attempt(() => ports.hasAccess(url));
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
