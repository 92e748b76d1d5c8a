/** Numbers of the options page, each argued. */
import { FEED_LIMITS } from '#lib/feed/limits.ts';

export const OPTIONS_LIMITS = {
  /** A file longer than any pack may be is refused by its size alone, before it is read into memory. Bytes. */
  fileBytes: FEED_LIMITS.bodyBytes,
  /** A backup holds every pack, packed: as long as one page of an extension can reasonably hold. Bytes. */
  backupBytes: 4 * FEED_LIMITS.bodyBytes,
  /** Problems of a file listed one by one: more than anyone mends before trying again. The copy holds all of them. */
  findings: 200,
  /** Muted names that are looked up by reference to be shown as they are written: six questions to the background. */
  namesLookedUp: 48,
} as const;
