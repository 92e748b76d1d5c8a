/** Sizes and times of feeds, each argued. Sizes in bytes, times in milliseconds. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const FEED_LIMITS = {
  /** `feed.json`: 64 packs and 32 key statements take some 55 KB, with names of ordinary length. */
  manifestBytes: 64 * 1024,
  /** A pack as it travels. Unpacked it may have what any document may (`LIMITS.packBytes`). */
  bodyBytes: 64 * 1024 * 1024,
  /** Packs in one feed: more than a newsroom's desks. */
  packs: 64,
  /** Changes of keys that one feed can tell of: one a year for a generation. */
  keyStatements: 32,
  /** Clocks of readers' devices go wrong by minutes; a manifest is expired only beyond this. */
  clockSkew: 10 * MINUTE,
} as const;

export const SCHEDULE = {
  /** Facts change by the day. */
  every: DAY,
  /** The shortest interval a reader can choose: what uBlock Origin's users settled on as bearable for hosts. */
  leastEvery: 4 * HOUR,
  /** The longest: after a month facts are stale whatever a reader wished. */
  mostEvery: 30 * DAY,
  /** First wait after a failure; doubled with each further one. */
  firstRetry: 15 * MINUTE,
  /** A feed that is gone is asked once a day. */
  mostRetry: DAY,
  /** A host that asks for more than a week is believed for a week. */
  mostRetryAfter: 7 * DAY,
  /** Every wait is stretched by up to this share: readers who began together drift apart. */
  jitter: 0.1,
} as const;

/** Above this share of changed facts an update asks first, whoever signed it. */
export const LARGE_CHANGE = 0.2;
