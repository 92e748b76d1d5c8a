/**
 * Everything the popup asks of the world outside its own document. It reaches the browser through these functions
 * alone, so that it can be mounted over any data; the entrypoint puts the extension behind them.
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Progress } from '#lib/library/ports.ts';
import type { LibraryView, Updated } from '#lib/library/view.ts';
import type { FoundEntity, PageState, SearchHit } from '#lib/messages/message-map.ts';
import type { Result } from '#lib/messages/result.ts';
import type { SiteChange } from '#lib/settings/changes.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Shortcut } from '#lib/ui/shortcut-list.tsx';
import type { Browser } from './address.ts';

/** The tab whose toolbar button was pressed. */
export interface ActiveTab {
  readonly id: number;
  /** Absent where the browser keeps the address from us: its own pages, mostly. */
  readonly url?: string;
}

/**
 * Ports that answer with a Result never reject. The others ask the browser itself and may; the popup then tells the
 * reader that the browser refused.
 */
export interface PopupPorts {
  /** The browser we run in. */
  browser(): Browser;
  activeTab(): Promise<ActiveTab | undefined>;
  /** May we read this address? The browser grants and withdraws this, not our settings. */
  hasAccess(url: string): Promise<boolean>;
  /** Asks the reader for access. To be called straight from a click: browsers refuse it after an `await`. */
  requestAccess(url: string): Promise<boolean>;

  pageState(tabId: number): Promise<Result<PageState>>;
  found(tabId: number): Promise<Result<readonly FoundEntity[]>>;
  /** Scrolls to the entity's next mention and opens its card there. */
  show(tabId: number, entity: string): Promise<Result<unknown>>;
  switchPage(tabId: number, on: boolean): Promise<Result<PageState>>;
  annotateTab(tabId: number): Promise<Result<{ readonly injected: boolean }>>;
  reload(tabId: number): Promise<void>;

  settings(): Promise<Result<Settings>>;
  changeSettings(change: Partial<Settings>): Promise<Result<Settings>>;
  changeSite(site: string, to: SiteChange): Promise<Result<Settings>>;
  shortcuts(): Promise<readonly Shortcut[]>;
  deleteEverything(): Promise<Result<unknown>>;

  /** Marks names of private packs on a site, or does not. */
  allowPrivate(site: string, allowed: boolean): Promise<Result<Settings>>;
  library(): Promise<Result<LibraryView>>;
  updateFeed(feed: string, how: 'look' | 'install'): Promise<Result<Outcome<Updated>>>;
  /** How far the background's operation is, and the end of it. */
  work(): Promise<Result<Progress | null>>;
  cancel(): Promise<Result<unknown>>;
  /** Opens the page on which the index is managed, at a place as in its address after the `#`. */
  openOptions(hash?: string): Promise<void>;

  search(query: string): Promise<Result<readonly SearchHit[]>>;
  detail(entities: readonly string[]): Promise<Result<readonly EntityDetail[]>>;

  /** Resolves after so many frames of the popup's own animation clock; a hidden popup waits. */
  frames(count: number): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** BCP 47 tag of the reader's language. */
  locale(): string;
  close(): void;
}
