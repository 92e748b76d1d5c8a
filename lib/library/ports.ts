/** What the library needs of the world. `lib/store` and `lib/transport` are behind these; entrypoints put them there. */
import * as v from 'valibot';
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { LibraryRecord } from './record.ts';

/** Where records and bodies are kept. No port rejects. */
export interface StorePort {
  /** The record as it is now. Where nothing was ever stored: `EMPTY_LIBRARY`. */
  read(): Promise<Outcome<LibraryRecord>>;
  /**
   * Reads, changes and writes the record in one transaction of strict durability, and drops the bodies that the new
   * record names no more. `generation` is counted up here. `change` is pure and may answer a trouble: nothing is
   * written then. Answers with the record that now holds.
   */
  commit(change: (record: LibraryRecord) => Outcome<LibraryRecord>): Promise<Outcome<LibraryRecord>>;
  /** Stores a body under its digest (SHA-256, lower-case hex), before a record names it. */
  stage(digest: string, bytes: Uint8Array): Promise<Outcome<undefined>>;
  /** A body, compared with its digest; `storage-damaged` if it is not what it was, or not there. */
  body(digest: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Drops the bodies that no record names; answers how many. Only under the lock. */
  sweep(): Promise<Outcome<number>>;
  /** Deletes everything and begins anew, even where nothing can be read. */
  reset(): Promise<Outcome<undefined>>;
}

/**
 * Where compiled names are kept, beside the library: a cache, of which anything may be gone at any time. What cannot be
 * read or written is not there, and nobody is troubled with it. No call rejects.
 */
export interface IndexPort {
  /** @param stamp the rules by which it must have been compiled */
  get(key: string, stamp: string): Promise<CompiledNames | undefined>;
  /** Takes the place of what was there under this key. */
  put(key: string, stamp: string, names: CompiledNames): Promise<void>;
  /** Drops everything else. Only under the lock. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
}

/** By which rules names are compiled here; other rules, another stamp. */
export interface Stamps {
  /** Of the code and the rows that check a pack and compile its names. */
  readonly rules: string;
  /** Of these and of the packs that came with the extension. */
  readonly bundled: string;
}

export interface FetchRequest {
  readonly url: string;
  /** Stop beyond this many bytes (`too-long`). */
  readonly cap: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Fetched =
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'bytes';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly etag?: string;
      readonly lastModified?: string;
    };

/** `received` of `total` bytes; `total` is undefined where the host does not say. */
export type OnBytes = (received: number, total: number | undefined) => void;

export interface TransportPort {
  /** GET without cookies, referrer or redirects. Rejects never; `cancelled` when `signal` aborts. */
  fetch(request: FetchRequest, onBytes: OnBytes, signal: AbortSignal): Promise<Outcome<Fetched>>;
  /** Unpacks gzip up to `cap` bytes and stops there (`too-long`); `unreadable` if it is no gzip. */
  inflate(
    bytes: Uint8Array<ArrayBuffer>,
    cap: number,
    signal: AbortSignal,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Packs into gzip. */
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

export interface LibraryPorts {
  readonly store: StorePort;
  readonly transport: TransportPort;
  readonly index: IndexPort;
  readonly stamps: Stamps;
  /** The packs that came with the extension: the floor that always serves. */
  readonly bundled: readonly Pack[];
  /**
   * Runs `task` while no other context of the extension runs one. `under-way` at once if `wait` is false and another
   * one runs.
   */
  exclusively<T>(task: () => Promise<Outcome<T>>, wait: boolean): Promise<Outcome<T>>;
  /** Lets others go first. */
  turn(): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** 0 ≤ x < 1. */
  random(): number;
}

/** Where a long operation is. */
export const ProgressSchema = v.strictObject({
  step: v.picklist(['asking', 'fetching', 'checking', 'indexing', 'storing']),
  /** Title or id of the pack or feed at work. */
  what: v.string(),
  /** Bytes so far, and in all where that is known. */
  received: v.exactOptional(v.number()),
  total: v.exactOptional(v.number()),
  /** Entities of which the names are indexed so far, and in all. */
  names: v.exactOptional(v.strictObject({ done: v.number(), total: v.number() })),
});
export type Progress = v.InferOutput<typeof ProgressSchema>;

export interface Work {
  onProgress(progress: Progress): void;
  readonly signal: AbortSignal;
}
