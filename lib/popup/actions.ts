import type { Settings } from '#lib/settings/settings.ts';
import type { Remedy } from './report.ts';
import type { View } from './state.ts';

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
  /** Installs the news of every feed and says what came of it. */
  update(): Promise<void>;
  cancelUpdate(): Promise<void>;
  /** Leads to the page on which the index is managed, and closes the popup. */
  manage(hash?: string): Promise<void>;
  /** Marks names of private packs on the site of this page, or does not. */
  allowPrivate(allowed: boolean): Promise<void>;
}
