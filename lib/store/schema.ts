/**
 * The two databases as the browser keeps them, and the steps by which they came to be so: the library, drawn in
 * `store.ts`, and the index, in `index-store.ts`.
 */
import type { DBSchema, IDBPDatabase } from 'idb';

/** The key of the one value in `library`. */
export const RECORD_KEY = 'record';

export interface StoreSchema extends DBSchema {
  /** What stands here is parsed before it is believed. */
  library: { key: typeof RECORD_KEY; value: unknown };
  bodies: { key: string; value: StoredBody };
  /** In the other database. What stands here is looked at before it is believed, too. */
  index: { key: string; value: unknown };
}

export interface StoredBody {
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export type StoreName = 'library' | 'bodies' | 'index';
export type Database = IDBPDatabase<StoreSchema>;

export type Step = (database: Database) => void;

/**
 * In order, never edited once published: step n leads from version n to version n + 1. A record of another format is a
 * step as well, so that an older extension meets a version it does not know rather than a record it cannot read.
 */
export const STEPS: readonly Step[] = [
  /** The record stands under one key, bodies under their digest. */
  (database) => {
    database.createObjectStore('library');
    database.createObjectStore('bodies', { keyPath: 'digest' });
  },
];

/** The same for the index, of which nothing has to be carried over: another schema may as well drop what is there. */
export const INDEX_STEPS: readonly Step[] = [
  (database) => {
    database.createObjectStore('index', { keyPath: 'key' });
  },
];
