/**
 * Everything the options page asks of the world outside its own document. The entrypoint puts the extension behind it.
 * What the background keeps or fetches is a message; reading and writing files is done in this page over the library.
 */
import type { Difference } from '#lib/diff/difference.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { EntityKind, Pack } from '#lib/facts/schema.ts';
import type { Examined } from '#lib/library/library.ts';
import type { Progress, Work } from '#lib/library/ports.ts';
import type { LibraryView, Offer, Updated } from '#lib/library/view.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import type { Result } from '#lib/messages/result.ts';
import type { PackChoice } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Compared } from './place.ts';

/** What is asked of one pack's contents. `from`: place of the first hit wanted, from 0. */
export interface Question {
  readonly pack: string;
  readonly query: string;
  readonly kind: EntityKind | undefined;
  readonly from: number;
}

export interface BrowsedPage {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** A document ready to be saved under a name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** None rejects, but for `copy`: a browser may refuse its clipboard. */
export interface OptionsPorts {
  library(): Promise<Result<LibraryView>>;
  settings(): Promise<Result<Settings>>;
  setPack(pack: string, choice: PackChoice): Promise<Result<Settings>>;
  movePack(pack: string, to: 'earlier' | 'later'): Promise<Result<Settings>>;
  muteEntity(entity: string, muted: boolean): Promise<Result<Settings>>;
  changePack(pack: string, to: 'install' | 'dismiss' | 'undo' | 'remove'): Promise<Result<Outcome<unknown>>>;
  difference(pack: string, of: Compared): Promise<Result<Outcome<Difference>>>;
  browse(question: Question): Promise<Result<BrowsedPage>>;
  /** Facts of entities by reference; those that the index does not know are left out. */
  detail(entities: readonly string[]): Promise<Result<readonly EntityDetail[]>>;

  lookAtFeed(url: string): Promise<Result<Outcome<Offer>>>;
  subscribe(url: string, fingerprint: string): Promise<Result<Outcome<Updated>>>;
  unsubscribe(feed: string, packs: 'keep' | 'remove'): Promise<Result<Outcome<unknown>>>;
  tuneFeed(
    feed: string,
    change: { readonly auto?: boolean; readonly every?: number },
  ): Promise<Result<Outcome<unknown>>>;
  updateFeed(feed: string, how: 'look' | 'install'): Promise<Result<Outcome<Updated>>>;
  repair(): Promise<Result<Outcome<unknown>>>;
  /** How far the background's operation is, and the end of it. */
  work(): Promise<Result<Progress | null>>;
  cancel(): Promise<Result<unknown>>;

  // Files, in this page.
  examine(file: Blob, name: string, work: Work): Promise<Examined>;
  importPack(pack: Pack, name: string, work: Work): Promise<Outcome<unknown>>;
  exportPack(pack: string): Promise<Outcome<NamedBytes>>;
  backup(settings: Settings): Promise<Outcome<NamedBytes>>;
  /** Answers with the settings of the backup, which are not in force yet. */
  restore(file: Blob, work: Work): Promise<Outcome<Settings>>;
  /** Puts settings in force. */
  changeSettings(change: Partial<Settings>): Promise<Result<Settings>>;
  /** Tells the background that this page has changed the library. */
  libraryChanged(): Promise<Result<unknown>>;
  save(file: NamedBytes): void;
  copy(text: string): Promise<void>;

  /** The address after the `#`, as in `location.hash`; every later one is told to `onHash` until `signal` aborts. */
  hash(): string;
  setHash(hash: string): void;
  onHash(listener: (hash: string) => void, signal: AbortSignal): void;

  /** Resolves after so many frames of the page's own animation clock; a hidden page waits. */
  frames(count: number): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** BCP 47 tag of the reader's language. */
  locale(): string;
}
