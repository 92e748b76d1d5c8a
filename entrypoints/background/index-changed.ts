/** After every change of the library: what was read of it is forgotten, the copy of trust renewed, open tabs told. */
import type { LibraryRecord } from '#lib/library/record.ts';
import { saveLibraryCopy } from '#lib/platform/library-copy.ts';
import { sendToTab } from '#lib/platform/messages.ts';
import { openTabs } from '#lib/platform/tabs.ts';
import { forgetServing, serving } from './standing.ts';

/**
 * @param before what served before the change, as `served` gives it; undefined where nobody knows. Open pages are read
 *   again unless it is the same now
 */
export async function indexChanged(before: string | undefined): Promise<void> {
  forgetServing();
  const now = await serving();
  if (now.trouble === undefined) await copy(now.record);
  if ((await served()) !== before) rereadTabs();
}

/** A copy that cannot be written keeps nothing from being told; the one before serves its purpose meanwhile. */
async function copy(record: LibraryRecord): Promise<void> {
  try {
    await saveLibraryCopy(record);
  } catch {
    // No room in `storage.local`.
  }
}

/** What serves, in one string that differs when it does. */
export async function served(): Promise<string> {
  const { packs } = await serving();
  return packs.map(({ id, version, digest }) => `${id}@${digest ?? version}`).join(' ');
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
