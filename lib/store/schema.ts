/** The database as the browser keeps it, and the steps by which it came to be so. `store.ts` draws it. */
import type { DBSchema, IDBPDatabase } from 'idb';

/** The key of the one value in `library`. */
export const RECORD_KEY = 'record';

export interface StoreSchema extends DBSchema {
  /** What stands here is parsed before it is believed. */
  library: { key: typeof RECORD_KEY; value: unknown };
  bodies: { key: string; value: StoredBody };
}

export interface StoredBody {
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export type StoreName = 'library' | 'bodies';
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
