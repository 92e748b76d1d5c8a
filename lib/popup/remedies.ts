/** What one button can do about a page that is not annotated. */
import { failure } from '#lib/messages/result.ts';
import type { SiteChange } from '#lib/settings/changes.ts';
import type { PopupActions } from './actions.ts';
import { attempt, isFine } from './asking.ts';
import type { ActiveTab, PopupPorts } from './ports.ts';
import type { Remedy } from './report.ts';
import type { Store } from './store.ts';

/** One remedy at work. */
export async function apply(
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

/** What the reader says of the site of the page. */
export async function turnSite(
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
