/**
 * The library at work: what a reader does with packs and feeds. Every operation that changes something runs alone
 * (`exclusively`), stages and verifies first, and flips the record last; interrupted at any moment it leaves the record
 * as it was or as it should become. None throws.
 */
import type { Difference } from '#lib/diff/difference.ts';
import type { OpenedNames } from '#lib/engine/compiled-names.ts';
import type { Finding } from '#lib/facts/finding.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { Work } from './ports.ts';
import type { LibraryRecord, Subscription } from './record.ts';
import type { Offer, Updated } from './view.ts';

/** The version of a pack that should serve, by the record alone: nothing of its body was read. */
export interface ChosenPack {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Of its document; null for a pack that came with the extension. */
  readonly digest: string | null;
  /** Version that an undo brings back; absent: there is nothing to undo. */
  readonly undoTo?: number;
}

/** What should serve now. */
export interface Chosen {
  readonly record: LibraryRecord;
  readonly packs: readonly ChosenPack[];
  /** What is wrong with the storage: it cannot be read. */
  readonly trouble?: Trouble;
}

/** Names that are ready to be searched for. */
export interface ReadyNames {
  readonly names: OpenedNames;
  /** False where they had to be compiled. */
  readonly areKept: boolean;
}

/** One pack as it serves. */
export interface ServingPack {
  readonly pack: Pack;
  /** Of its document; null for a pack that came with the extension. */
  readonly digest: string | null;
  /** Version that an undo brings back; absent: there is nothing to undo. */
  readonly undoTo?: number;
  /** Why this is not what the record names: an earlier generation or the extension's own pack serves in its place. */
  readonly trouble?: Trouble;
}

/** What serves now: never empty, whatever happened to the storage. */
export interface Serving {
  readonly record: LibraryRecord;
  readonly packs: readonly ServingPack[];
  /** What is wrong with the storage: it cannot be read, or it lost a pack of which nothing else serves. */
  readonly trouble?: Trouble;
}

/** A file that could be imported: the pack, or everything that is wrong with it, with line and column. */
export type Examined =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Against the version that serves; `from: null` if there is none. */
      readonly difference: Difference;
      /** Notes that keep nothing from being imported, such as an older version than the one that serves. */
      readonly notes: readonly Trouble[];
    }
  | { readonly ok: false; readonly trouble?: Trouble; readonly findings: readonly Finding[] };

export interface Library {
  /** What should serve, from the record alone. */
  chosen(): Promise<Chosen>;
  /** The names of a pack that should serve: as they are kept, else compiled from its body, and then kept. */
  names(pack: ChosenPack): Promise<Outcome<ReadyNames>>;
  /** The facts of a pack whose names were got: its body was checked by these rules when they were compiled. */
  facts(pack: ChosenPack): Promise<Outcome<Pack>>;
  /**
   * The packs that serve, every body read: what cannot be read has given way. They are verified as they are read, but for
   * those of a digest that is `proven`, because their names were got.
   */
  serving(proven?: ReadonlySet<string>): Promise<Serving>;

  /** Reads a feed's `feed.json` and verifies it by itself. Stores nothing. */
  look(url: string, work: Work): Promise<Outcome<Offer>>;
  /** Subscribes to a feed whose root has this fingerprint, and installs its packs. */
  subscribe(url: string, fingerprint: string, work: Work): Promise<Outcome<Updated>>;
  unsubscribe(feed: string, packs: 'keep' | 'remove'): Promise<Outcome<undefined>>;
  /** How often a feed is asked, and whether it installs by itself. */
  tune(feed: string, change: { auto?: boolean; every?: number }): Promise<Outcome<undefined>>;

  /**
   * Asks a feed for news. `look`: what is found waits for the reader. `install`: it is installed, unless it changes
   * much, or was undone before, or is a pack that the reader has not agreed to; then it waits.
   */
  update(feed: string, how: 'look' | 'install', work: Work): Promise<Outcome<Updated>>;
  /** The same for every feed that is due, one after another; answers when the next one is due (ms since 1970). */
  updateDue(work: Work): Promise<number | undefined>;

  /** The waiting version of a pack takes its place. */
  install(pack: string): Promise<Outcome<undefined>>;
  /** The waiting version is forgotten until a newer one comes. */
  dismiss(pack: string): Promise<Outcome<undefined>>;
  /** Back to the version before; the one that is undone waits, and does not come back by itself. */
  undo(pack: string): Promise<Outcome<undefined>>;
  remove(pack: string): Promise<Outcome<undefined>>;
  /** What changes, or changed: `pending` against what serves, or what serves against the version before. */
  difference(pack: string, of: 'pending' | 'previous'): Promise<Outcome<Difference>>;

  /** Reads a file (JSON or gzip) as a pack, without storing anything. */
  examine(bytes: Uint8Array<ArrayBuffer>, name: string, work: Work): Promise<Examined>;
  /** Imports a pack that was examined. */
  importPack(pack: Pack, name: string, work: Work): Promise<Outcome<undefined>>;
  /** The document of a pack as it serves. */
  exportPack(
    pack: string,
  ): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>>;

  /** One file (gzip) with packs, subscriptions and settings. */
  backup(
    settings: Settings,
  ): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>>;
  /** Reads a backup whole, verifies all of it, and replaces the library by it in one step. Answers with its settings. */
  restore(bytes: Uint8Array<ArrayBuffer>, work: Work): Promise<Outcome<Settings>>;

  /** Drops what interrupted operations left behind, and names of what is gone; answers how many bodies. */
  tidy(): Promise<Outcome<number>>;
  /** Forgets everything: only what came with the extension is left. */
  reset(): Promise<Outcome<undefined>>;
  /**
   * Mends damaged storage: what can be read is kept, feeds are asked again. Only where the record itself cannot be read
   * does the storage begin anew.
   */
  repair(known: readonly Subscription[]): Promise<Outcome<undefined>>;
}
