/** Everything that can go wrong with packs and feeds, by name. Each has its words and its remedy in `words.ts`. */
import * as v from 'valibot';
import { DATE_TIME_PATTERN } from '#lib/facts/dates.ts';

export const TROUBLES = [
  // The way to the feed.
  /** The address is no https address of a feed. */
  'bad-address',
  /** No connection: no network, no such host, or a certificate the browser does not accept. */
  'unreachable',
  /** The host sent nothing for too long. */
  'stalled',
  /** The host sends the reader elsewhere. */
  'redirected',
  /** The host has no such file (404, 410). */
  'not-there',
  /** The host wants to be left alone for a while (429, 503). */
  'busy',
  /** Another status. */
  'refused-by-host',
  /** Longer than a feed or pack may be, or than it said. */
  'too-long',
  /** Ends before it should. */
  'cut-short',
  // The feed.
  /** Not a `feed.json` of this format. */
  'not-a-feed',
  /** A signature does not hold. */
  'bad-signature',
  /** Signed, but not by the key the reader confirmed, nor by one that it named as its successor. */
  'wrong-key',
  /** Another feed than was subscribed to. */
  'other-feed',
  /** Older than what was seen before. */
  'rolled-back',
  /** The same version with other contents. */
  'two-contents',
  /** Past its expiry. */
  'expired',
  /** Already subscribed to. */
  'subscribed',
  // The pack.
  /** Not the bytes that the feed promised. */
  'wrong-bytes',
  /** Not gzip, or not JSON in UTF-8. */
  'unreadable',
  /** Shape or invariants do not hold. */
  'bad-pack',
  /** Another pack or version than the feed promised. */
  'other-pack',
  /** Older than the pack that is there. */
  'older',
  /** The very version that is there. */
  'same',
  /** Its id belongs to a pack that comes from elsewhere. */
  'taken',
  /** Its names cannot be indexed. */
  'not-indexable',
  /** There is no such pack, feed, or earlier version. */
  'not-found',
  /** More packs or feeds than the library holds. */
  'full',
  // Storage.
  /** The device or the browser has no room. */
  'no-room',
  /** Another page of the extension keeps an old version of the storage open. */
  'storage-blocked',
  /** What is stored cannot be read. */
  'storage-damaged',
  /** Stored by a newer version of the extension. */
  'storage-newer',
  /** The browser gives no storage (or took it away). */
  'storage-missing',
  // The process.
  'cancelled',
  /** The browser ended the background in the midst: what was under way is not done. */
  'interrupted',
  /** Another update is under way. */
  'under-way',
] as const;

export type TroubleName = (typeof TROUBLES)[number];

/** One thing that went wrong, for the reader. */
export const TroubleSchema = v.strictObject({
  why: v.picklist(TROUBLES),
  /** What it concerns, in a few words or numbers: a status, a file, a limit. Plain text, shown as it is. */
  detail: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  /** When it may be tried again, where the other side said so. */
  retryAt: v.exactOptional(v.pipe(v.string(), v.regex(DATE_TIME_PATTERN))),
});
export type Trouble = v.InferOutput<typeof TroubleSchema>;
