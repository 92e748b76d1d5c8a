/** After every change of the library: what was read of it is forgotten, the copy of trust renewed, open tabs told. */
import { saveLibraryCopy } from '#lib/platform/library-copy.ts';
import { sendToTab } from '#lib/platform/messages.ts';
import { openTabs } from '#lib/platform/tabs.ts';
import { forgetIndex, serving } from './live-index.ts';

/** @param before digests of what served before the change, as `served` gives them; open pages are read again if they differ */
export async function indexChanged(before: string): Promise<void> {
  forgetIndex();
  const now = await serving();
  if (now.trouble === undefined) await saveLibraryCopy(now.record);
  if ((await served()) !== before) rereadTabs();
}

/** What serves, in one string that differs when it does. */
export async function served(): Promise<string> {
  const { packs } = await serving();
  return packs.map(({ pack, digest }) => `${pack.id}@${digest ?? pack.version}`).join(' ');
}

/**
 * Pages that are read now are read again; those without a script of ours have nothing to tell. Nobody waits: a tab that
 * is busy answers when it can.
 */
export function rereadTabs(): void {
  void openTabs().then((tabs) => {
    for (const { id } of tabs) void sendToTab(id, 'page/reread', {});
  });
}
