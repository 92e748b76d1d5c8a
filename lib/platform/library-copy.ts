/**
 * What must outlive damage to the database of packs, kept apart from it in `storage.local`: the feeds with the keys that
 * the reader confirmed, and how far the library had come, so that a database that was lost or set back is noticed.
 */
import * as v from 'valibot';
import { LibraryRecordSchema } from '#lib/library/record.ts';
import { browser } from './browser.ts';

const KEY = 'library';

const CopySchema = v.pick(LibraryRecordSchema, ['generation', 'subscriptions']);
export type LibraryCopy = v.InferOutput<typeof CopySchema>;

const NOTHING: LibraryCopy = { generation: 0, subscriptions: [] };

/** A copy that cannot be read is none. */
export async function loadLibraryCopy(): Promise<LibraryCopy> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(CopySchema, stored);
  return parsed.success ? parsed.output : NOTHING;
}

export const saveLibraryCopy = ({ generation, subscriptions }: LibraryCopy): Promise<void> =>
  browser.storage.local.set({ [KEY]: { generation, subscriptions } });
