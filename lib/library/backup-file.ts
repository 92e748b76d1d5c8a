/**
 * A backup: one gzip file that holds the library and the settings.
 *
 *   { "format": "according-to-backup/1", "created": …, "settings": { version, chosen },
 *     "library": LibraryRecord, "bodies": { digest: document as text } }
 *
 * Bodies are sorted by digest, so that equal libraries give equal files.
 */
import * as v from 'valibot';
import { DATE_TIME_PATTERN } from '#lib/facts/dates.ts';
import { LibraryRecordSchema } from './record.ts';

export const BACKUP_FORMAT = 'according-to-backup/1';

export const BackupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  created: v.pipe(v.string(), v.regex(DATE_TIME_PATTERN)),
  /** As settings are stored; read leniently, so that a backup of another version restores what it can. */
  settings: v.unknown(),
  library: LibraryRecordSchema,
  bodies: v.record(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)), v.string()),
});
export type Backup = v.InferOutput<typeof BackupSchema>;
